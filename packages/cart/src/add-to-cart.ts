import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { assembleCart, withLine } from "./assemble-cart.ts";
import { buyable } from "./buyable.ts";
import { cartFacts } from "./cart-facts.ts";
import { openCartOf, refuseClosed } from "./cart-of.ts";
import { addToLine } from "./cart.store.ts";
import { type CartView, MAX_LINES, MAX_QUANTITY } from "./contract.ts";
import { CartFull, NotEnoughStock } from "./errors.ts";

/**
 * Puts more of a variant into the actor's cart; six statements, no lock held between them. Two at once add up and stay within
 * the limits. Refuses with NotForSale, NotEnoughStock, CartFull, CartAlreadyOrdered.
 */
export async function addToCart(
  ctx: Ctx,
  input: { cartId: Id<"Cart">; variantId: Id<"Variant">; quantity: number },
): Promise<CartView> {
  const { cartId, variantId, quantity } = input;
  const cart = await openCartOf(ctx, cartId);
  const before = cart.lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
  if (before + quantity > MAX_QUANTITY || (before === 0 && cart.lines.length >= MAX_LINES))
    throw new CartFull(MAX_LINES, MAX_QUANTITY);

  const facts = await cartFacts(ctx, cart, [variantId]);
  const { unit, most } = buyable(facts, { variantId, before, quantity: before + quantity });
  const placed = await addToLine(ctx.db, cart, { variantId, quantity, seen: unit }, most, ctx.now());
  if (!placed.open) return refuseClosed(ctx, cartId);
  // Somebody with the same token was first, and both together are too many.
  if (placed.quantity === null) throw new NotEnoughStock(most, before);
  return assembleCart({ ...facts, cart: withLine(cart, { variantId, quantity: placed.quantity, seen: unit }) });
}
