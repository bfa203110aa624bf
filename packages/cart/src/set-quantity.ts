import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { lockedCartOf, ownCartId } from "./cart-of.ts";
import type { CartView, SetQuantity } from "./contract.ts";
import { CartNotFound } from "./errors.ts";
import { placeLine } from "./place-line.ts";
import { viewCart } from "./view-cart.ts";

/** Sets how many of a variant the actor's cart holds. Refuses a variant that is not in it, and what `addToCart` refuses. */
export async function setQuantity(ctx: Ctx, input: SetQuantity): Promise<CartView> {
  const id = ownCartId(ctx);
  await inTransaction(ctx, async (ctx) => {
    const cart = await lockedCartOf(ctx, id);
    if (!cart.lines.some((line) => line.variantId === input.variantId)) throw new CartNotFound();
    await placeLine(ctx, cart, input.variantId, input.quantity);
  });
  return viewCart(ctx, id);
}
