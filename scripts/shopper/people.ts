import type { PlaceOrder } from "@cartwright/checkout/contract";

export type MarketCode = "us" | "eu" | "gb";

export interface Person {
  readonly market: MarketCode;
  readonly email: string;
  readonly address: PlaceOrder["address"];
}

type Home = Omit<PlaceOrder["address"], "fullName">;

const HOMES: Readonly<Record<MarketCode, readonly Home[]>> = {
  us: [
    { line1: "12 Alder Street", city: "Portland", region: "OR", postcode: "97205", country: "US" },
    { line1: "400 Pine Street", line2: "Apt 7", city: "Seattle", region: "WA", postcode: "98101", country: "US" },
    { line1: "9 Mission Street", city: "San Francisco", region: "CA", postcode: "94105", country: "US" },
  ],
  eu: [
    { line1: "3 Grafton Street", city: "Dublin", postcode: "D02 X285", country: "IE" },
    { line1: "Keizersgracht 44", city: "Amsterdam", postcode: "1015 CS", country: "NL" },
  ],
  gb: [{ line1: "21 Frith Street", city: "London", postcode: "W1D 4RN", country: "GB" }],
};

/** Somebody with an address in the market, the same for the same number. `group` keeps the mails of one run apart. */
export function person(market: MarketCode, number: number, group: string): Person {
  const homes = HOMES[market];
  const home = homes[number % homes.length]!;
  return {
    market,
    email: `${group}-${number}@customers.example`,
    address: { fullName: `Customer ${number}`, ...home },
  };
}
