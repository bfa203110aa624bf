import { productChanged } from "@cartwright/catalog/contract";
import { productsOfSkus } from "@cartwright/catalog/product-ids";
import type { RootCtx, TxCtx } from "@cartwright/db/context";
import { stockChanged } from "@cartwright/inventory/contract";
import type { Id } from "@cartwright/kernel/id";
import { consumeRemote } from "@cartwright/messaging/consume";
import { priceChanged } from "@cartwright/pricing/contract";
import { listingTag, type PageCache, productTag } from "./page-cache.ts";
import { refreshListing } from "./refresh-listing.ts";

export type SearchCtx = RootCtx & { readonly pageCache: PageCache };

/** The pages are told after the listing has committed: a page made in between shows the new state already. */
const steps = <Payload>(productsOf: (ctx: TxCtx, payload: Payload) => Promise<readonly Id<"Product">[]>) => ({
  claim: async (ctx: TxCtx, payload: Payload) => refreshProducts(ctx, await productsOf(ctx, payload)),
  call: (ctx: SearchCtx, tags: readonly string[]) => ctx.pageCache.invalidate(tags),
  settle: async () => undefined,
});

export const refreshChangedProduct = consumeRemote(
  "refresh-changed-product",
  productChanged,
  steps(async (_, event) => [event.productId]),
);

export const refreshChangedPrice = consumeRemote(
  "refresh-changed-price",
  priceChanged,
  steps(async (_, event) => [event.productId]),
);

export const refreshChangedStock = consumeRemote(
  "refresh-changed-stock",
  stockChanged,
  steps((ctx, event) => productsOfSkus(ctx, event.skus)),
);

/** In the order of their ids, so that two messages about the same products do not wait for each other in a circle. */
export async function refreshProducts(
  ctx: TxCtx,
  products: readonly Id<"Product">[],
): Promise<readonly string[] | null> {
  const tags = new Set<string>();
  for (const productId of products.toSorted()) {
    tags.add(productTag(productId));
    for (const market of await refreshListing(ctx, productId)) tags.add(listingTag(market));
  }
  return tags.size === 0 ? null : [...tags];
}
