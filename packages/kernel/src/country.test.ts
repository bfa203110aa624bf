import { expect, test } from "vitest";
import { COUNTRIES, countryName, isCountry } from "./country.ts";

test("there are 249 countries, each once and each with a name", () => {
  expect(COUNTRIES).toHaveLength(249);
  expect(new Set(COUNTRIES).size).toBe(249);
  expect(COUNTRIES.filter((code) => countryName(code) === code)).toEqual([]);
});

test("what looks like a country and is none is not taken for one", () => {
  expect(["IE", "EU", "UK", "ZZ", "ie", ""].filter(isCountry)).toEqual(["IE"]);
  expect(countryName("IE")).toBe("Ireland");
  expect(countryName("EU")).toBe("EU");
});
