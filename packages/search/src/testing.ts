import { aProduct } from "@cartwright/catalog/testing";
import type { ProductDraft } from "@cartwright/catalog/product-draft";
import type { SavedProduct } from "@cartwright/catalog/save-product";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { stockUp } from "@cartwright/inventory/testing";
import { money } from "@cartwright/kernel/money";
import { changePrices } from "@cartwright/pricing/change-price";
import { refreshListing } from "./refresh-listing.ts";

export interface ListedDraft {
  /** Cents for the first variant; each further one costs 100 more. No price at all for null. */
  readonly cents?: number | null;
  readonly compareAt?: number | null;
  readonly stock?: number;
  readonly product?: Partial<ProductDraft>;
}

/** A product that is listed in us and eu, with prices of the same number in dollars and euros. Markets must exist. */
export async function aListedProduct(
  ctx: Ctx,
  { cents = 2800, compareAt = null, stock = 3, product = {} }: ListedDraft = {},
): Promise<SavedProduct & { slug: string }> {
  const saved = await aProduct(ctx, product);
  if (cents !== null) {
    const { productId } = saved;
    const prices = saved.variants.flatMap(({ id: variantId }, index) => [
      {
        productId,
        variantId,
        marketCode: "us",
        price: money(cents + index * 100, "USD"),
        compareAt: compareAt === null ? null : money(compareAt, "USD"),
      },
      { productId, variantId, marketCode: "eu", price: money(cents + index * 100, "EUR"), compareAt: null },
    ]);
    await changePrices(ctx, prices);
  }
  for (const { sku } of stock > 0 ? saved.variants : []) await stockUp(ctx, sku, stock);
  await inTransaction(ctx, (ctx) => refreshListing(ctx, saved.productId));
  return saved;
}
