import type { MarketForStaff } from "@cartwright/catalog/contract";
import type { ZoneView } from "@cartwright/pricing/settings-contract";
import { expect, test } from "vitest";
import { currenciesOf, NO_RATE, ratePath, readZone, zoneDraft } from "./zone-draft.ts";

const zone: ZoneView = {
  code: "eu",
  name: "Europe",
  countries: ["IE", "NL"],
  warehouseCode: "RTM",
  version: 3,
  methods: [
    {
      code: "standard",
      name: "Standard",
      daysMin: 2,
      daysMax: 5,
      rates: [
        { currency: "EUR", amount: 690, freeFrom: 7500 },
        { currency: "JPY", amount: 900, freeFrom: null },
      ],
    },
  ],
};
const draft = zoneDraft(zone);
const [standard] = draft.methods;

test("what is shown is saved as it was", () => {
  const { code: _, version: __, ...same } = zone;
  expect(readZone(draft)).toEqual({ zone: same, problems: {} });
});

test("a rate without a price is not sent, and problems are told where the server would tell them", () => {
  const method = {
    ...standard!,
    daysMax: "soon",
    rates: { EUR: NO_RATE, GBP: { price: "6.9O", freeFrom: "" }, JPY: { price: "900", freeFrom: "1.5" } },
  };
  const { zone: read, problems } = readZone({ ...draft, methods: [method] });
  expect(read.methods[0]?.rates.map(({ currency }) => currency)).toEqual(["GBP", "JPY"]);
  expect(Object.keys(problems).toSorted()).toEqual([
    "methods.0.daysMax",
    "methods.0.rates.0.amount",
    "methods.0.rates.1.freeFrom",
  ]);
  expect(ratePath(method, 0, "JPY")).toBe("methods.0.rates.1");
});

test("people of a zone pay in the currencies of its markets; what has rates already stays", () => {
  const market = { countries: ["NL"], currency: "EUR" } as unknown as MarketForStaff;
  const elsewhere = { countries: ["GB"], currency: "GBP" } as unknown as MarketForStaff;
  expect(currenciesOf(draft, [market, elsewhere])).toEqual(["EUR", "JPY"]);
  expect(currenciesOf({ ...draft, countries: ["GB"] }, [market, elsewhere])).toEqual(["EUR", "GBP", "JPY"]);
});
