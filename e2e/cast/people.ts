export type Market = "us" | "eu" | "gb";

/** What somebody types into the checkout, by the names of its fields. */
export interface Person {
  readonly market: Market;
  readonly email: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
}

const HOMES: Readonly<Record<Market, Pick<Person, "fields" | "choices">>> = {
  us: {
    fields: { Address: "12 Alder Street", City: "Portland", "ZIP code": "97205" },
    choices: { State: "Oregon" },
  },
  eu: {
    fields: { Address: "3 Grafton Street", City: "Dublin", Postcode: "D02 X285" },
    choices: { Country: "Ireland" },
  },
  gb: {
    fields: { Address: "21 Frith Street", City: "London", Postcode: "W1D 4RN" },
    choices: { Country: "United Kingdom" },
  },
};

let seen = 0;

/** Somebody new with an address in the market. Nobody else has this e-mail address, also in another run on the same shop. */
export function somebody(market: Market = "us"): Person {
  seen += 1;
  const email = `wren-${process.pid}-${Date.now().toString(36)}-${seen}@customers.example`;
  const { fields, choices } = HOMES[market];
  return { market, email, fields: { "E-mail": email, "Full name": "Wren Alder", ...fields }, choices };
}
