/** What the storefront has cached: pages and data, each under its tags. */
export interface PageCache {
  /** Makes everything under these tags be made anew at its next request. Fails when the storefront could not be told; may be repeated. */
  invalidate(tags: readonly string[]): Promise<void>;
}

export const productTag = (productId: string): string => `product:${productId}`;
export const listingTag = (marketCode: string): string => `listing:${marketCode}`;
/** Which markets there are: in the frame of every page. */
export const MARKETS_TAG = "markets";
/** How things travel and what that costs: on every product's page. */
export const DELIVERY_TAG = "delivery";
/** What the shop is called: in the frame of every page. */
export const STORE_TAG = "store";
