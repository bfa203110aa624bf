import { expect, test } from "vitest";
import type { VariantRow } from "./matrix.ts";
import { filledDown, pasted } from "./sheet-edits.ts";

const row = (sku: string, change: Partial<VariantRow> = {}): VariantRow => ({
  id: sku,
  sku,
  barcode: "",
  weight: "100",
  options: {},
  status: "active",
  ...change,
});
const rows = [row("A"), row("B"), row("NEW", { id: null })];

test("a value fills the rows below it, and no SKU does", () => {
  const heavier = rows.with(1, row("B", { weight: "250" }));
  expect(filledDown(heavier, { row: 1, column: 2 }).map(({ weight }) => weight)).toEqual(["100", "250", "250"]);
  expect(filledDown(rows, { row: 0, column: 0 })).toEqual(rows);
});

test("a block from a sheet is written from the cell on, and a saved SKU stays", () => {
  const block = [
    ["X1", "400638", "200"],
    ["X2", "400639"],
    ["too", "many", "rows", "and", "columns"],
  ];
  expect(pasted(rows, { row: 1, column: 0 }, block).map(({ sku, barcode, weight }) => [sku, barcode, weight])).toEqual([
    ["A", "", "100"],
    ["B", "400638", "200"],
    ["X2", "400639", "100"],
  ]);
});

test("what would fall into the column of buttons is dropped", () => {
  expect(pasted(rows, { row: 0, column: 2 }, [["300", "retired"]])[0]).toMatchObject({
    weight: "300",
    status: "active",
  });
});
