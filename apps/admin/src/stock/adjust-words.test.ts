import { expect, test } from "vitest";
import { changeOf, movementWords, previewWords, signed } from "./adjust-words.ts";

test("a count is what is there, a reason says which way the units go", () => {
  expect(changeOf("counted", "12")).toEqual({ to: 12 });
  expect(changeOf("counted", "0")).toEqual({ to: 0 });
  expect(changeOf("received", " 3 ")).toEqual({ by: 3 });
  expect(changeOf("damaged", "2")).toEqual({ by: -2 });
  expect(changeOf("lost", "1")).toEqual({ by: -1 });
});

test("what is no whole number of units, or would change nothing, is no change", () => {
  for (const typed of ["", " ", "-1", "1.5", "1,000", "many", "1234567"]) expect(changeOf("counted", typed)).toBeNull();
  expect(changeOf("found", "0")).toBeNull();
});

test("the shelf afterwards, and the sign of a movement", () => {
  expect(previewWords(5, { by: -2 })).toBe("On hand 5 → 3 (−2)");
  expect(previewWords(5, { to: 5 })).toBe("On hand 5, as counted.");
  expect(previewWords(5, null)).toBe("5 on hand now.");
  expect([signed(3), signed(-2)]).toEqual(["+3", "−2"]);
  expect([movementWords("shipped"), movementWords("lost"), movementWords("moved")]).toEqual([
    "Shipped",
    "Lost",
    "moved",
  ]);
});
