import { MarketNotFound } from "@cartwright/catalog/errors";
import { activeMarkets } from "@cartwright/catalog/markets";
import { variantsForSale } from "@cartwright/catalog/variants-for-sale";
import type { Ctx } from "@cartwright/db/context";
import { availabilityOf } from "@cartwright/inventory/availability";
import type { Id } from "@cartwright/kernel/id";
import { cartPrices } from "@cartwright/pricing/cart-prices";
import type { CartFacts } from "./assemble-cart.ts";
import { type CartRow, updateMarket } from "./cart.store.ts";

type Facts = Omit<CartFacts, "cart">;

/**
 * What the cart's lines are, cost and could be had today, and those of one more variant: four statements whatever is in it. A
 * cart whose market has closed meanwhile moves to the default one, so that nobody loses what they have put in.
 */
export async function cartFacts(ctx: Ctx, cart: CartRow, also: readonly Id<"Variant">[] = []): Promise<Facts> {
  try {
    return await factsIn(ctx, cart, also);
  } catch (error) {
    const market = error instanceof MarketNotFound ? await defaultMarket(ctx) : undefined;
    if (market === undefined || market === cart.marketCode) throw error;
    await updateMarket(ctx.db, cart, market, ctx.now());
    return factsIn(ctx, { ...cart, marketCode: market }, also);
  }
}

/** The same for a cart that is not there yet. Refuses a closed or unknown market with MarketNotFound. */
export async function factsIn(
  ctx: Ctx,
  { marketCode, lines }: Pick<CartRow, "marketCode" | "lines">,
  also: readonly Id<"Variant">[] = [],
): Promise<Facts> {
  const asked = { marketCode, variantIds: [...also, ...lines.map((line) => line.variantId)] };
  const prices = await cartPrices(ctx, asked);
  const variants = await variantsForSale(ctx, asked);
  const available = await availabilityOf(
    ctx,
    variants.map((variant) => variant.sku),
  );
  return { ...prices, marketCode, variants, available };
}

const defaultMarket = async (ctx: Ctx): Promise<string | undefined> =>
  (await activeMarkets(ctx)).find(({ isDefault }) => isDefault)?.code;
