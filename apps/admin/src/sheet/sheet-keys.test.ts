import { expect, test } from "vitest";
import { nextCell, pastedBlock } from "./sheet-keys.ts";

const size = { rows: 3, columns: 2 };
const at = { row: 1, column: 0 };
const press = (key: string, more: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});
const within = { start: 1, end: 1, length: 3 };
const atEnd = { start: 3, end: 3, length: 3 };

test("up and down change the row and stop at the edges", () => {
  expect(nextCell(press("ArrowDown"), at, size, within)).toEqual({ row: 2, column: 0 });
  expect(nextCell(press("ArrowUp"), at, size, within)).toEqual({ row: 0, column: 0 });
  expect(nextCell(press("ArrowUp"), { row: 0, column: 0 }, size, within)).toBeNull();
  expect(nextCell(press("ArrowDown", { metaKey: true }), { row: 0, column: 1 }, size, within)).toEqual({
    row: 2,
    column: 1,
  });
});

test("left and right belong to the text until it ends", () => {
  expect(nextCell(press("ArrowRight"), at, size, within)).toBeNull();
  expect(nextCell(press("ArrowRight"), at, size, atEnd)).toEqual({ row: 1, column: 1 });
  expect(nextCell(press("ArrowLeft"), at, size, atEnd)).toBeNull();
  const all = { start: 0, end: 3, length: 3 };
  expect(nextCell(press("ArrowLeft"), { row: 1, column: 1 }, size, all)).toEqual({ row: 1, column: 0 });
  expect(nextCell(press("ArrowRight", { shiftKey: true }), at, size, atEnd)).toBeNull();
});

test("Enter goes down and Shift Enter up, but presses a button where the cell is one", () => {
  expect(nextCell(press("Enter"), at, size, within)).toEqual({ row: 2, column: 0 });
  expect(nextCell(press("Enter", { shiftKey: true }), at, size, within)).toEqual({ row: 0, column: 0 });
  expect(nextCell(press("Enter"), at, size, null)).toBeNull();
});

test("what comes from a sheet is a block, a single value is the cell's own", () => {
  expect(pastedBlock("1\t2\r\n3\t4\r\n")).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
  expect(pastedBlock("500\n600")).toEqual([["500"], ["600"]]);
  expect(pastedBlock("500")).toBeNull();
});
