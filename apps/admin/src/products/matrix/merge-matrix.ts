import { same } from "../draft/values.ts";
import { type Matrix, rowKey, type VariantRow } from "./matrix.ts";

const CELLS = ["sku", "barcode", "weight", "status"] as const;

/**
 * Both people's changes of the variants, cell by cell. Null where that takes a person: one of them changed the options, both
 * changed one cell, or both made the same combination.
 */
export function mergedMatrix(base: Matrix, mine: Matrix, theirs: Matrix): Matrix | null {
  if (!same(base.options, mine.options) || !same(base.options, theirs.options)) return null;
  const [was, my] = [base, mine].map(({ variants }) => new Map(variants.map((row) => [rowKey(row), row])));
  const rows: VariantRow[] = [];
  for (const row of theirs.variants) {
    const merged = mergedRow(was?.get(rowKey(row)), my?.get(rowKey(row)), row);
    if (merged === null) return null;
    rows.push(merged);
  }
  const added = mine.variants.filter(({ id }) => id === null);
  if (added.some((row) => theirs.variants.some(({ options }) => same(row.options, options)))) return null;
  return { options: theirs.options, variants: [...rows, ...added] };
}

function mergedRow(was: VariantRow | undefined, mine: VariantRow | undefined, theirs: VariantRow): VariantRow | null {
  if (was === undefined || mine === undefined) return theirs;
  const changed = CELLS.filter((cell) => mine[cell] !== was[cell]);
  if (changed.some((cell) => theirs[cell] !== was[cell] && theirs[cell] !== mine[cell])) return null;
  return { ...theirs, ...Object.fromEntries(changed.map((cell) => [cell, mine[cell]])) };
}
