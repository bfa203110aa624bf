import type { CategoryLink } from "@cartwright/catalog/contract";
import type { ListingCard } from "@cartwright/search/contract";
import { cacheLife, cacheTag } from "next/cache";
import { askCatalog } from "./ask-catalog.ts";

/** As many as stand in one row. */
const ROW = 4;

/** What stands beside a product, and in which category: the narrowest one that fills a row without the product itself. */
export async function loadNeighbours<Category extends CategoryLink>(
  market: string,
  productId: string,
  fromRoot: readonly Category[],
): Promise<{ category: Category; cards: readonly ListingCard[] } | null> {
  for (const category of fromRoot.toReversed()) {
    const cards = (await loadFirst(market, category.slug)).filter((card) => card.productId !== productId);
    if (cards.length >= ROW) return { category, cards: cards.slice(0, ROW) };
  }
  return null;
}

async function loadFirst(market: string, category: string): Promise<readonly ListingCard[]> {
  "use cache";
  cacheTag(`listing:${market}`);
  cacheLife("hours");
  return (await askCatalog().list({ market, category, limit: ROW + 1 })).items;
}
