import { marketChanged, marketListingsDue } from "@cartwright/catalog/contract";
import { productIds } from "@cartwright/catalog/product-ids";
import { consumeRemote } from "@cartwright/messaging/consume";
import { publish } from "@cartwright/messaging/publish";
import { shippingChanged } from "@cartwright/pricing/contract";
import { storeChanged } from "@cartwright/settings/contract";
import { refreshProducts, type SearchCtx } from "./consumers.ts";
import { DELIVERY_TAG, listingTag, MARKETS_TAG, STORE_TAG } from "./page-cache.ts";

/** What staff set has no list of its own to write: the pages are told, and that is all. */
const telling = <Payload>(tagsOf: (payload: Payload) => readonly string[]) => ({
  claim: (_: unknown, payload: Payload) => Promise.resolve(tagsOf(payload)),
  call: (ctx: SearchCtx, tags: readonly string[]) => ctx.pageCache.invalidate(tags),
  settle: () => Promise.resolve(),
});

export const tellChangedMarket = consumeRemote(
  "tell-changed-market",
  marketChanged,
  telling(({ marketCode }) => [MARKETS_TAG, DELIVERY_TAG, listingTag(marketCode)]),
);

export const tellChangedShipping = consumeRemote(
  "tell-changed-shipping",
  shippingChanged,
  telling(() => [DELIVERY_TAG]),
);

export const tellChangedStore = consumeRemote(
  "tell-changed-store",
  storeChanged,
  telling(() => [STORE_TAG]),
);

/** So many products per message: each stays well below the time that a message may take. */
const BATCH = 100;

/** Writes the listings of a market's products again, a batch for each message; each message asks for the next. */
export const refreshMarketListings = consumeRemote("refresh-market-listings", marketListingsDue, {
  claim: async (ctx, { marketCode, after }) => {
    const ids = await productIds(ctx, { after, limit: BATCH });
    const tags = await refreshProducts(ctx, ids);
    const next = ids.length < BATCH ? null : marketListingsDue({ marketCode, after: ids.at(-1) ?? null });
    return { tags: [...new Set([listingTag(marketCode), ...(tags ?? [])])], next };
  },
  call: (ctx: SearchCtx, { tags }) => ctx.pageCache.invalidate(tags),
  settle: async (ctx, { next }) => {
    if (next !== null) await publish(ctx, next);
  },
});
