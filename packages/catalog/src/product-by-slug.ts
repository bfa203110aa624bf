import type { Ctx } from "@cartwright/db/context";
import { CurrencyCode } from "@cartwright/kernel/money-schema";
import type { Market, ProductContent } from "./contract.ts";
import { MarketNotFound, ProductNotFound } from "./errors.ts";
import { selectProduct } from "./product-reads.store.ts";

/**
 * A published product by its slug in the market's language (English where there is no other), or by one that it had before and
 * nobody has now; in one statement. Refuses with MarketNotFound or ProductNotFound.
 */
export async function productBySlug(
  ctx: Ctx,
  wanted: { marketCode: string; slug: string },
): Promise<{ market: Market; product: ProductContent }> {
  const { market, product } = await selectProduct(ctx.db, wanted.marketCode, wanted.slug, ctx.now());
  if (market === null) throw new MarketNotFound(wanted.marketCode);
  if (product === null) throw new ProductNotFound();
  return { market: { ...market, currency: CurrencyCode.parse(market.currency) }, product };
}
