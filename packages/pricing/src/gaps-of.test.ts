import type { MarketForStaff } from "@cartwright/catalog/contract";
import { expect, test } from "vitest";
import { type GapFacts, gapsOf } from "./gaps-of.ts";
import type { ZoneView } from "./settings-contract.ts";

const market: MarketForStaff = {
  code: "eu",
  name: "Europe",
  locale: "en-IE",
  currency: "EUR",
  countries: ["IE", "NL", "BE"],
  pricesIncludeTax: true,
  isDefault: false,
  active: true,
  position: 1,
  version: 1,
};
const zone = (countries: string[], currency: "EUR" | "GBP"): ZoneView => ({
  code: countries.join("-").toLowerCase(),
  name: "A zone",
  countries,
  warehouseCode: "RTM",
  version: 1,
  methods: [{ code: "s", name: "Standard", daysMin: 1, daysMax: 2, rates: [{ currency, amount: 1, freeFrom: null }] }],
});
const rate = (country: string, region: string | null = null) => ({
  id: country,
  version: 1,
  country,
  region,
  basisPoints: 2100,
  name: "VAT",
});
const whole: GapFacts = {
  zones: [zone(["IE", "NL", "BE"], "EUR")],
  rates: [rate("IE"), rate("NL"), rate("BE")],
  priced: new Set(["eu"]),
  languages: new Set(["en"]),
};

test("a market of which nothing is missing has no gap", () => {
  const none = { code: "eu", noPrices: false, noWords: false, noZone: [], noRate: [], noTax: [] };
  expect(gapsOf(market, whole)).toEqual(none);
});

test("a country without a zone, one whose zone takes another currency, and one without a tax rate are told apart", () => {
  const facts = { ...whole, zones: [zone(["IE"], "EUR"), zone(["NL"], "GBP")], rates: [rate("IE"), rate("NL")] };
  expect(gapsOf(market, facts)).toMatchObject({ noZone: ["BE"], noRate: ["NL"], noTax: ["BE"] });
});

test("a market in a language that nothing is written in, and without a price, says so", () => {
  const facts = { ...whole, priced: new Set(["us"]) };
  expect(gapsOf({ ...market, locale: "fr-BE" }, facts)).toMatchObject({ noWords: true, noPrices: true });
});
