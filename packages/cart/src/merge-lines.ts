import type { CartLineRow } from "./cart.store.ts";
import { MAX_LINES } from "./contract.ts";

/**
 * The lines that a cart gets from another, to be made or changed: of each variant the larger of the two quantities, since both
 * are the same person's wish told twice. Lines that were there keep their place and the price last seen; what no longer fits
 * into a cart stays behind. Pure.
 */
export function mergeLines(own: readonly CartLineRow[], other: readonly CartLineRow[]): CartLineRow[] {
  const known = new Map(own.map((line) => [line.variantId, line]));
  const raised = other.flatMap((line) => {
    const mine = known.get(line.variantId);
    return mine !== undefined && line.quantity > mine.quantity ? [{ ...mine, quantity: line.quantity }] : [];
  });
  const fresh = other.filter((line) => !known.has(line.variantId)).slice(0, Math.max(0, MAX_LINES - own.length));
  return [...raised, ...fresh];
}
