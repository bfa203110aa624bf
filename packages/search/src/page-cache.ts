/** What the storefront has cached: pages and data, each under its tags. */
export interface PageCache {
  /** Makes everything under these tags be made anew at its next request. Fails when the storefront could not be told; may be repeated. */
  invalidate(tags: readonly string[]): Promise<void>;
}

export const productTag = (productId: string): string => `product:${productId}`;
export const listingTag = (marketCode: string): string => `listing:${marketCode}`;
