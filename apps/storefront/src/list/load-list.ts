import { Slug } from "@cartwright/catalog/contract";
import type { CategoryPage, CollectionPage, ProductList } from "@cartwright/search/contract";
import { cacheLife, cacheTag } from "next/cache";
import { askCatalog, orNull } from "../catalog/ask-catalog.ts";
import type { listRequest } from "./list-query.ts";

type Request = ReturnType<typeof listRequest> & { cursor?: string };

/** One page of a list; null when the cursor is not of this list. Filters make many lists: each is kept for minutes, not hours. */
export async function loadProducts(request: Request): Promise<ProductList | null> {
  "use cache";
  cacheTag(`listing:${request.market}`);
  cacheLife("minutes");
  return orNull(askCatalog().list(request));
}

/** A category by the last part of its path; null when there is none, or when the path is not its own. */
export async function loadCategory(market: string, path: readonly string[]): Promise<CategoryPage | null> {
  const slug = path.at(-1);
  if (slug === undefined || path.length > 4 || !path.every((part) => Slug.safeParse(part).success)) return null;
  const category = await cachedCategory(market, slug);
  return category?.path === path.join("/") ? category : null;
}

async function cachedCategory(market: string, slug: string): Promise<CategoryPage | null> {
  "use cache";
  cacheTag(`listing:${market}`);
  cacheLife("hours");
  return orNull(askCatalog().category({ market, slug }));
}

/** A collection; null when there is none of this address. */
export async function loadCollection(market: string, slug: string): Promise<CollectionPage | null> {
  return Slug.safeParse(slug).success ? cachedCollection(market, slug) : null;
}

async function cachedCollection(market: string, slug: string): Promise<CollectionPage | null> {
  "use cache";
  cacheTag(`listing:${market}`);
  cacheLife("hours");
  return orNull(askCatalog().collection({ market, slug }));
}
