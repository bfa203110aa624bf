import type { Metadata } from "next";
import { loadMarket } from "../catalog/load-markets.ts";
import { missingMetadata } from "../shell/missing.tsx";
import { pageAddresses } from "../shell/page-addresses.ts";
import { PLACEHOLDER } from "../shell/placeholder-market.ts";
import { loadCategory, loadCollection } from "./load-list.ts";

/** Title, description and addresses of a category; its filtered views point to it. */
export async function categoryMetadata(code: string, path: readonly string[]): Promise<Metadata> {
  const market = code === PLACEHOLDER ? undefined : await loadMarket(code);
  const category = market && (await loadCategory(market.code, path));
  if (!market || !category) return missingMetadata;
  return {
    title: category.name,
    description: category.description,
    ...(await pageAddresses(market.code, `/categories/${category.path}`)),
  };
}

/** The same of a collection. */
export async function collectionMetadata(code: string, slug: string): Promise<Metadata> {
  const market = code === PLACEHOLDER ? undefined : await loadMarket(code);
  const collection = market && (await loadCollection(market.code, slug));
  if (!market || !collection) return missingMetadata;
  return {
    title: collection.name,
    description: collection.description,
    ...(await pageAddresses(market.code, `/collections/${collection.slug}`)),
  };
}
