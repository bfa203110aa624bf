import type { ListingCard } from "@cartwright/search/contract";
import type { MarketCode } from "./people.ts";
import type { Visit } from "./visit.ts";

const PAGE = 48;

/** Walks through the whole list, page by page. */
export async function everyProduct(visit: Visit, market: MarketCode): Promise<ListingCard[]> {
  const cards: ListingCard[] = [];
  for (let cursor: string | null = null; ;) {
    const input: { market: MarketCode; limit: number; cursor: string | null } = { market, limit: PAGE, cursor };
    const page = await visit.ask((api) => api.catalog.list.query(input));
    cards.push(...page.items);
    if (page.next === null) return cards;
    cursor = page.next;
  }
}

/** A variant as its product's page shows it. */
export interface SeenVariant {
  readonly variantId: string;
  readonly sku: string;
  readonly slug: string;
  /** Pieces that could be bought at that moment; the shop says at most 99. */
  readonly available: number;
}

/** Looks at a product: its variants, and how many there are of each. */
export async function lookAt(visit: Visit, market: MarketCode, slug: string): Promise<SeenVariant[]> {
  const product = await visit.ask((api) => api.catalog.product.query({ market, slug }));
  const stock = await visit.ask((api) => api.catalog.stock.query({ productId: product.id }));
  return product.variants.map(({ id, sku }) => ({ variantId: id, sku, slug, available: stock[id]?.available ?? 0 }));
}
