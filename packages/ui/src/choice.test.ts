import { expect, test } from "vitest";
import { chosenWith, toggled } from "./choice.ts";

const KEYS = ["a", "b", "c", "d", "e"];

test("a row is chosen and given up again, and the others stay as they were", () => {
  expect([...toggled(new Set(["a"]), "c")]).toEqual(["a", "c"]);
  expect([...toggled(new Set(["a", "c"]), "a")]).toEqual(["c"]);
});

test("with Shift everything between the last row and this one is chosen, upwards and downwards", () => {
  expect([...chosenWith(new Set(["b"]), KEYS, "b", "d")!].toSorted()).toEqual(["b", "c", "d"]);
  expect([...chosenWith(new Set(["e", "d"]), KEYS, "d", "b")!].toSorted()).toEqual(["b", "c", "d", "e"]);
});

test("where the last row is not in the list any more, there is nothing between", () => {
  expect(chosenWith(new Set(), KEYS, null, "d")).toBeNull();
  expect(chosenWith(new Set(), KEYS, "gone", "d")).toBeNull();
});
