import type { Ctx } from "@cartwright/db/context";
import { ownCart, refuseClosed } from "./cart-of.ts";
import { deleteLine } from "./cart.store.ts";
import type { CartView, RemoveLine } from "./contract.ts";
import { viewCart } from "./view-cart.ts";

/** Takes a variant out of the actor's cart; one that is not in it changes nothing. Refuses with CartAlreadyOrdered. */
export async function removeLine(ctx: Ctx, input: RemoveLine): Promise<CartView> {
  const cart = ownCart(ctx);
  if (!(await deleteLine(ctx.db, cart, input.variantId, ctx.now()))) return refuseClosed(ctx, cart.id);
  return viewCart(ctx, cart.id);
}
