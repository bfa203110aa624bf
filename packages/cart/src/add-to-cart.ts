import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import { lockedCartOf } from "./cart-of.ts";
import type { CartView } from "./contract.ts";
import { placeLine } from "./place-line.ts";
import { viewCart } from "./view-cart.ts";

/** Puts more of a variant into the actor's cart. Refuses with NotForSale, NotEnoughStock, CartFull, CartAlreadyOrdered. */
export async function addToCart(ctx: Ctx, input: { cartId: Id<"Cart">; variantId: Id<"Variant">; quantity: number }): Promise<CartView> {
  await inTransaction(ctx, async (ctx) => {
    const cart = await lockedCartOf(ctx, input.cartId);
    const before = cart.lines.find((line) => line.variantId === input.variantId)?.quantity ?? 0;
    await placeLine(ctx, cart, input.variantId, before + input.quantity);
  });
  return viewCart(ctx, input.cartId);
}
