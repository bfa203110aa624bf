import type { VariantRow } from "./matrix.ts";
import type { Block, Cell } from "../../sheet/sheet-keys.ts";

/** What of a variant is edited in the sheet, from left to right; the last column leaves it out or sells it again. */
export const COLUMNS = [
  { column: "sku", head: "SKU" },
  { column: "barcode", head: "Barcode" },
  { column: "weight", head: "Weight (g)" },
  { column: "status", head: "For sale" },
] as const;

type Typed = "sku" | "barcode" | "weight";

/** The cell's value in every row below it. A SKU is each row's own. */
export function filledDown<Row extends VariantRow>(rows: readonly Row[], { row: from, column }: Cell): Row[] {
  const name = COLUMNS[column]?.column;
  const source = rows[from];
  if (source === undefined || name === undefined || name === "sku") return [...rows];
  return rows.map((row, at) => (at <= from ? row : { ...row, [name]: source[name] }));
}

/** What comes from a sheet, written from this cell on. A SKU that is saved stays; what does not fit into the table is dropped. */
export function pasted<Row extends VariantRow>(rows: readonly Row[], from: Cell, block: Block): Row[] {
  return rows.map((row, at) => {
    const line = block[at - from.row];
    if (line === undefined) return row;
    const typed = line.flatMap((value, beside): [Typed, string][] => {
      const name = COLUMNS[from.column + beside]?.column;
      return name === undefined || name === "status" || (name === "sku" && row.id !== null) ? [] : [[name, value]];
    });
    return { ...row, ...Object.fromEntries(typed) };
  });
}
