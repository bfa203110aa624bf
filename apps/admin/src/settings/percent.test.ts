import { expect, test } from "vitest";
import { basisPointsFrom, percentText } from "./percent.ts";

test.for([
  ["19", 1900],
  ["7.25", 725],
  ["7,5 %", 750],
  [" 0 ", 0],
  ["7.", 700],
  ["100", 10_000],
  ["", null],
  ["7.255", null],
  ["-3", null],
  ["1e2", null],
] as const)("“%s” is a rate of %s", ([text, rate]) => {
  expect(basisPointsFrom(text)).toBe(rate);
});

test("what is shown can be typed again", () => {
  for (const rate of [0, 5, 50, 725, 1900, 10_000]) expect(basisPointsFrom(percentText(rate))).toBe(rate);
});
