import { marketOf } from "@cartwright/catalog/markets";
import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import type { Currency, Money } from "@cartwright/kernel/money";
import type { PriceOfVariant } from "./contract.ts";
import { selectCartPrices } from "./prices.store.ts";

export interface CartPrices {
  readonly currency: Currency;
  /** By variant id; a variant that is not sold in the market is not in the map. */
  readonly prices: ReadonlyMap<string, PriceOfVariant>;
  /** Goods worth this or more travel free to the market's first country; null where nothing does. */
  readonly freeFrom: Money | null;
}

/** What a cart of this market needs to be shown: two statements. Refuses with MarketNotFound. */
export async function cartPrices(
  ctx: Ctx,
  input: { marketCode: string; variantIds: readonly Id<"Variant">[] },
): Promise<CartPrices> {
  const market = await marketOf(ctx, input.marketCode);
  return { currency: market.currency, ...(await selectCartPrices(ctx.db, market, input.variantIds)) };
}
