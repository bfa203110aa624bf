import { MarketNotFound } from "@cartwright/catalog/errors";
import { activeMarkets } from "@cartwright/catalog/markets";
import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { assembleCart } from "./assemble-cart.ts";
import { cartFacts } from "./cart-facts.ts";
import { cartOf } from "./cart-of.ts";
import { type CartRow, updateMarket } from "./cart.store.ts";
import type { CartView } from "./contract.ts";

/**
 * The actor's cart at today's prices and stock, with a notice for whatever has changed since they last looked; five statements.
 * A cart whose market has closed meanwhile moves to the default one: nobody loses what they have put in.
 */
export async function viewCart(ctx: Ctx, id: Id<"Cart">): Promise<CartView> {
  const cart = await cartOf(ctx, id);
  const facts = await cartFacts(ctx, cart).catch((error: unknown) => {
    if (error instanceof MarketNotFound) return null;
    throw error;
  });
  return facts === null ? viewElsewhere(ctx, cart) : assembleCart({ ...facts, cart });
}

async function viewElsewhere(ctx: Ctx, cart: CartRow): Promise<CartView> {
  const market = (await activeMarkets(ctx)).find(({ isDefault }) => isDefault);
  if (market === undefined) throw new MarketNotFound(cart.marketCode);
  const moved = { ...cart, marketCode: market.code };
  if (cart.state === "open") await updateMarket(ctx.db, cart, market.code, ctx.now());
  return assembleCart({ ...(await cartFacts(ctx, moved)), cart: moved });
}
