import { expect, test } from "vitest";
import { ALL_COUNTRIES, countriesLike } from "./country-search.ts";

test("a code comes first, then what begins with it, then what has it inside", () => {
  const names = countriesLike("ie").map(({ name }) => name);
  expect(names[0]).toBe("Ireland");
  expect(countriesLike("land").map(({ name }) => name)).toContain("Netherlands");
  expect(countriesLike("swe").map(({ code }) => code)).toEqual(["SE"]);
});

test("accents need not be typed, and nothing typed is everything", () => {
  expect(countriesLike("cote").map(({ code }) => code)).toEqual(["CI"]);
  expect(countriesLike("  ")).toBe(ALL_COUNTRIES);
  expect(countriesLike("atlantis")).toEqual([]);
});
