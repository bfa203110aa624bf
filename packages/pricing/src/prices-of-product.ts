import { everyMarket } from "@cartwright/catalog/markets";
import { variantsOfProduct } from "@cartwright/catalog/staff-variants";
import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { PricesOfProduct, ProductPrices } from "./contract.ts";
import { pricesEverywhere } from "./prices-everywhere.ts";

/** What every variant of a product costs in every market, for staff. Empty for no such product. Refuses with NotPermitted. */
export async function pricesOfProduct(ctx: Ctx, { productId }: PricesOfProduct): Promise<ProductPrices> {
  requirePermission(ctx.actor, "products.read");
  const [markets, variants] = await Promise.all([everyMarket(ctx), variantsOfProduct(ctx, productId)]);
  const prices = await pricesEverywhere(
    ctx,
    variants.map(({ variantId }) => variantId),
  );
  const found = new Map(prices.map((price) => [`${price.variantId} ${price.marketCode}`, price]));
  const priceIn = (variantId: string, { code, currency }: { code: string; currency: string }) => {
    const price = found.get(`${variantId} ${code}`);
    // What was priced in a currency that the market has given up does not sell there.
    if (price === undefined || price.unit.currency !== currency) return null;
    return { amount: price.unit.amount, compareAt: price.compareAt?.amount ?? null };
  };
  return {
    markets: markets.map(({ code, name, currency, pricesIncludeTax, active }) => ({
      code,
      name,
      currency,
      pricesIncludeTax,
      open: active,
    })),
    variants: variants.map(({ variantId, sku, label, status }) => ({
      variantId,
      sku,
      label,
      status,
      prices: Object.fromEntries(markets.map((market) => [market.code, priceIn(variantId, market)])),
    })),
  };
}
