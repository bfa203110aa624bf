import { ProductNotFound } from "@cartwright/catalog/errors";
import { productBySlug } from "@cartwright/catalog/product-by-slug";
import type { Ctx } from "@cartwright/db/context";
import { pricesOf } from "@cartwright/pricing/prices";
import type { ProductDetail, ProductRequest } from "./contract.ts";

/** What a product's page shows, in two statements. Refuses with MarketNotFound, and with ProductNotFound what has no price in the market. */
export async function productDetail(ctx: Ctx, { market, slug }: ProductRequest): Promise<ProductDetail> {
  const { product } = await productBySlug(ctx, { marketCode: market, slug });
  const prices = await pricesOf(ctx, { marketCode: market, variantIds: product.variants.map((variant) => variant.id) });
  const variants = product.variants.flatMap((variant) => {
    const price = prices.get(variant.id);
    return price === undefined ? [] : [{ ...variant, price: price.unit, compareAt: price.compareAt }];
  });
  if (variants.length === 0) throw new ProductNotFound();
  return { ...product, variants };
}
