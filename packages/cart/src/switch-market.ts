import { marketOf } from "@cartwright/catalog/markets";
import type { Ctx } from "@cartwright/db/context";
import { ownCart, refuseClosed } from "./cart-of.ts";
import { updateMarket } from "./cart.store.ts";
import type { CartView } from "./contract.ts";
import { viewCart } from "./view-cart.ts";

/** Moves the actor's cart to another market and its prices. The lines keep the price last seen, so that the change is told. */
export async function switchMarket(ctx: Ctx, input: { marketCode: string }): Promise<CartView> {
  const cart = ownCart(ctx);
  await marketOf(ctx, input.marketCode);
  if (!(await updateMarket(ctx.db, cart, input.marketCode, ctx.now()))) return refuseClosed(ctx, cart.id);
  return viewCart(ctx, cart.id);
}
