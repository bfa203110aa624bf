import { Slug } from "@cartwright/catalog/contract";
import type { ProductDetail } from "@cartwright/search/contract";
import { cacheLife, cacheTag } from "next/cache";
import { askCatalog, orNull } from "./ask-catalog.ts";

/** A product as its page shows it in a market, also by an address that it had before; null when there is none. */
export async function loadProduct(market: string, slug: string): Promise<ProductDetail | null> {
  return Slug.safeParse(slug).success ? cachedProduct(market, slug) : null;
}

async function cachedProduct(market: string, slug: string): Promise<ProductDetail | null> {
  "use cache";
  cacheLife("hours");
  const product = await orNull(askCatalog().product({ market, slug }));
  if (product !== null) cacheTag(`product:${product.id}`);
  // A new product may take an address that was asked for before it existed, or that another one has left.
  if (product?.slug !== slug) cacheTag(`listing:${market}`);
  return product;
}
