import type { Ctx } from "@cartwright/db/context";
import { ownCartId } from "./cart-of.ts";
import { deleteLine } from "./cart.store.ts";
import type { CartView, RemoveLine } from "./contract.ts";
import { CartAlreadyOrdered } from "./errors.ts";
import { viewCart } from "./view-cart.ts";

/** Takes a variant out of the actor's cart; one that is not in it changes nothing. Refuses with CartAlreadyOrdered. */
export async function removeLine(ctx: Ctx, input: RemoveLine): Promise<CartView> {
  const id = ownCartId(ctx);
  if (!(await deleteLine(ctx.db, id, input.variantId, ctx.now()))) throw new CartAlreadyOrdered();
  return viewCart(ctx, id);
}
