import { expect, test } from "vitest";
import { countryName, lengths, weight } from "./measures.ts";

test("Americans read inches and pounds, everybody else centimetres and grams", () => {
  expect(lengths([125, 88, 92], "en-US")).toBe("4.9 × 3.5 × 3.6 in");
  expect(lengths([125, 88, 92], "en-GB")).toBe("12.5 × 8.8 × 9.2 cm");
  expect(weight(380, "en-US")).toBe("0.8 lb");
  expect(weight(380, "en-IE")).toBe("380 g");
  expect(weight(24500, "en-GB")).toBe("25 kg");
});

test("a country is named, not coded", () => {
  expect(countryName("PT", "en-GB")).toBe("Portugal");
});
