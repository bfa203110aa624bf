import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { lockedCartOf, ownCartId } from "./cart-of.ts";
import { deleteLine } from "./cart.store.ts";
import type { CartView, RemoveLine } from "./contract.ts";
import { viewCart } from "./view-cart.ts";

/** Takes a variant out of the actor's cart; one that is not in it changes nothing. */
export async function removeLine(ctx: Ctx, input: RemoveLine): Promise<CartView> {
  const id = ownCartId(ctx);
  await inTransaction(ctx, async (ctx) => {
    await lockedCartOf(ctx, id);
    await deleteLine(ctx.db, id, input.variantId);
  });
  return viewCart(ctx, id);
}
