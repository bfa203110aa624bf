import { expect, test } from "vitest";
import { canBeCombined, choiceFrom, chooseValue, variantOf } from "./variant-choice.ts";

const sofa = [
  { id: "oat-two", options: { colour: "oat", size: "two" } },
  { id: "oat-three", options: { colour: "oat", size: "three" } },
  { id: "rust-two", options: { colour: "rust", size: "two" } },
];

test("a combination that is not made is known as such", () => {
  expect(canBeCombined(sofa, { colour: "rust", size: "two" }, "size", "three")).toBe(false);
  expect(canBeCombined(sofa, { colour: "oat", size: "two" }, "size", "three")).toBe(true);
  expect(variantOf(sofa, { colour: "rust", size: "three" })).toBeUndefined();
});

test("picking a value keeps the rest of the choice where that is made", () => {
  expect(chooseValue(sofa, { colour: "oat", size: "two" }, "colour", "rust")).toEqual({ colour: "rust", size: "two" });
});

test("picking a value that does not go with the rest leads to the closest thing that is made", () => {
  expect(chooseValue(sofa, { colour: "rust", size: "two" }, "size", "three")).toEqual({ colour: "oat", size: "three" });
});

test("a value that does not exist changes nothing", () => {
  expect(chooseValue(sofa, { colour: "rust", size: "two" }, "size", "nine")).toEqual({ colour: "rust", size: "two" });
});

test("an address can name the choice; what it says wrongly is passed over", () => {
  expect(
    choiceFrom(sofa, [
      ["colour", "rust"],
      ["utm_source", "mail"],
      ["size", "nine"],
    ]),
  ).toEqual({ colour: "rust", size: "two" });
  expect(choiceFrom(sofa, [])).toEqual({ colour: "oat", size: "two" });
});
