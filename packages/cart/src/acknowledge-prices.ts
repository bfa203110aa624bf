import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { pricesOf } from "@cartwright/pricing/prices";
import { lockedCartOf, ownCartId } from "./cart-of.ts";
import { upsertLines } from "./cart.store.ts";
import type { CartView } from "./contract.ts";
import { viewCart } from "./view-cart.ts";

/** The customer has read the notices: today's prices become the ones they have seen. */
export async function acknowledgePrices(ctx: Ctx): Promise<CartView> {
  const id = ownCartId(ctx);
  await inTransaction(ctx, async (ctx) => {
    const cart = await lockedCartOf(ctx, id);
    const prices = await pricesOf(ctx, { marketCode: cart.marketCode, variantIds: cart.lines.map((line) => line.variantId) });
    const seen = cart.lines.map((line) => ({ ...line, seen: prices.get(line.variantId)?.unit ?? line.seen }));
    if (seen.length > 0) await upsertLines(ctx.db, id, seen, ctx.now());
  });
  return viewCart(ctx, id);
}
