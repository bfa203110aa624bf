import { expect, test } from "vitest";
import { z } from "zod";
import { decodeCursor, encodeCursor, pageOf } from "./page.ts";

const Key = z.tuple([z.string(), z.int()]);

test("a cursor survives the trip, letters of any language included", () => {
  expect(decodeCursor(encodeCursor(["Gläser für Čaj", 7]), Key)).toEqual(["Gläser für Čaj", 7]);
});

test.each(["", "%%%", "bm90IGpzb24", encodeCursor({ other: "list" })])(
  "a forged cursor %j is refused with advice",
  (forged) => {
    expect(() => decodeCursor(forged, Key)).toThrow("Start again from the first page");
  },
);

test("the last page has no next cursor, and an extra row is never shown", () => {
  expect(pageOf([1, 2, 3], 2, String, (row) => row)).toEqual({ items: ["1", "2"], next: encodeCursor(2) });
  expect(pageOf([1, 2], 2, String, (row) => row)).toEqual({ items: ["1", "2"], next: null });
});
