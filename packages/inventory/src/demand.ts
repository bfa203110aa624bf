import type { SkuQuantity } from "./contract.ts";

/** Sums quantities per SKU and sorts by SKU: two lines of one SKU are one demand, and everybody locks in the same order. */
export function demandOf(lines: readonly SkuQuantity[]): SkuQuantity[] {
  const sums = new Map<string, number>();
  for (const { sku, quantity } of lines) sums.set(sku, (sums.get(sku) ?? 0) + quantity);
  return [...sums]
    .map(([sku, quantity]) => ({ sku, quantity }))
    .toSorted((a, b) => (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0));
}
