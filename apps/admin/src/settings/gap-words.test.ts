import { expect, test } from "vitest";
import { countriesInWords } from "./country-words.ts";
import { gapSentences, shippingGapSentences } from "./gap-words.ts";

const none = { code: "eu", noPrices: false, noWords: false, noZone: [], noRate: [], noTax: [] };

test("nothing is said of what is not missing", () => {
  expect(gapSentences(none)).toEqual([]);
});

test("what keeps people from buying comes first, each in one sentence", () => {
  const gaps = { ...none, noPrices: true, noZone: ["NL"], noRate: ["IE"], noTax: ["NL"], noWords: true };
  expect(gapSentences(gaps)).toHaveLength(5);
  expect(shippingGapSentences(gaps)).toEqual([
    "No shipping zone covers Netherlands.",
    "No way of shipping to Ireland has a rate in its currency.",
  ]);
});

test("many countries are counted, one more than fits is named", () => {
  expect(countriesInWords(["IE", "NL", "BE"])).toBe("Ireland, Netherlands, Belgium");
  expect(countriesInWords(["IE", "NL", "BE", "FR"])).toBe("Ireland, Netherlands, Belgium, France");
  expect(countriesInWords(["IE", "NL", "BE", "FR", "DE"])).toBe("Ireland, Netherlands, Belgium and 2 more");
});
