import type { Id } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import type { CartFacts } from "./assemble-cart.ts";
import { MAX_QUANTITY } from "./contract.ts";
import { NotEnoughStock, NotForSale } from "./errors.ts";

export interface Buyable {
  readonly unit: Money;
  /** As many as one cart may hold of it today. */
  readonly most: number;
}

/**
 * Says what a variant costs and how many may be in the cart. Refuses with NotForSale, and with NotEnoughStock when more are
 * wanted than there are; taking fewer than before is always allowed. Pure.
 */
export function buyable(
  facts: Omit<CartFacts, "cart">,
  wanted: { variantId: Id<"Variant">; before: number; quantity: number },
): Buyable {
  const variant = facts.variants.find((candidate) => candidate.variantId === wanted.variantId);
  const price = facts.prices.get(wanted.variantId);
  if (variant === undefined || !variant.sellable || price === undefined) throw new NotForSale();
  const available = facts.available.get(variant.sku) ?? 0;
  if (wanted.quantity > available && wanted.quantity > wanted.before)
    throw new NotEnoughStock(available, wanted.before);
  return { unit: price.unit, most: Math.min(available, MAX_QUANTITY) };
}
