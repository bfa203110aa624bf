import { marketOf } from "@cartwright/catalog/markets";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { lockedCartOf, ownCartId } from "./cart-of.ts";
import { updateMarket } from "./cart.store.ts";
import type { CartView } from "./contract.ts";
import { viewCart } from "./view-cart.ts";

/** Moves the actor's cart to another market and its prices. The lines keep the price last seen, so that the change is told. */
export async function switchMarket(ctx: Ctx, input: { marketCode: string }): Promise<CartView> {
  const id = ownCartId(ctx);
  await marketOf(ctx, input.marketCode);
  await inTransaction(ctx, async (ctx) => {
    await lockedCartOf(ctx, id);
    await updateMarket(ctx.db, id, input.marketCode, ctx.now());
  });
  return viewCart(ctx, id);
}
