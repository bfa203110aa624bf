import { leftOutBefore } from "./left-out.ts";
import {
  type Combination,
  combinationsOf,
  keyOf,
  type Matrix,
  newRow,
  type NewVariant,
  type OptionValues,
  type VariantRow,
  withValues,
} from "./matrix.ts";

/**
 * The variants that fit other options. A combination that exists keeps its row, a new one gets a proposed SKU, one that was left
 * out stays so, and a saved row whose combination is gone is retired and stays at the end: orders name it.
 */
export function arranged(before: Matrix, options: readonly OptionValues[], begin: NewVariant): Matrix {
  const rows = before.variants;
  const free = new Map<string, VariantRow[]>();
  // What is sold comes before what is retired, so that of two rows for one combination the living one keeps it.
  for (const row of [...rows].sort((a, b) => Number(a.status === "retired") - Number(b.status === "retired"))) {
    const key = keyOf(options, filledIn(options, row.options));
    if (key !== null) free.set(key, [...(free.get(key) ?? []), row]);
  }
  const leftOut = leftOutBefore(before, options);
  const variants: VariantRow[] = [];
  for (const combination of combinationsOf(options)) {
    const known = free.get(keyOf(options, combination)!)?.shift();
    if (known !== undefined) variants.push({ ...known, options: combination });
    else if (!leftOut(combination)) variants.push(newRow(options, combination, [...rows, ...variants], begin));
  }
  const placed = new Set(variants.map(({ sku }) => sku));
  const left = rows.filter(({ id, sku }) => id !== null && !placed.has(sku));
  return { options, variants: [...variants, ...left.map((row) => ({ ...row, status: "retired" as const }))] };
}

/** An option that came later: what was there before has its first value. One that went is forgotten. */
function filledIn(options: readonly OptionValues[], combination: Combination): Combination {
  return Object.fromEntries(
    withValues(options).map(({ slug, values }) => [slug, combination[slug] ?? values[0]!.slug]),
  );
}
