import type { ListingFacts } from "@cartwright/catalog/listing-facts";
import type { RawQueries } from "@cartwright/db/client";

export interface ListingRow extends Omit<ListingFacts, "variants" | "position"> {
  /** Minor units, like `priceMax` and `compareAt`. */
  readonly priceMin: number;
  readonly priceMax: number;
  readonly compareAt: number | null;
  readonly soldOut: boolean;
  readonly featured: number;
}

/** Whoever refreshes this product waits here until the other one has committed. */
export async function lockListing(db: RawQueries, productId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`listing:${productId}`}, 0))`;
}

/** Makes these the product's rows; returns the markets in which it is or was listed. */
export async function replaceListing(
  db: RawQueries,
  productId: string,
  rows: readonly ListingRow[],
  at: Date,
): Promise<string[]> {
  const markets = await db.$queryRaw<{ market: string }[]>`
    with fresh as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d("marketCode" text, lang text, currency text, slug text, title text,
        subtitle text, "priceMin" bigint, "priceMax" bigint, "compareAt" bigint, "categorySlugs" text[], "collectionSlugs" text[], colours text[],
        pictures jsonb, swatches jsonb, "soldOut" boolean, featured int, "publishedAt" timestamptz)
    ), gone as (
      delete from search.listing l where l.product_id = ${productId}::uuid
        and not exists (select 1 from fresh where fresh."marketCode" = l.market_code)
      returning l.market_code
    ), kept as (
      insert into search.listing (product_id, market_code, lang, currency, slug, title, subtitle, price_min, price_max, compare_at,
        category_slugs, collection_slugs, colours, pictures, swatches, sold_out, featured, published_at, updated_at)
      select ${productId}::uuid, "marketCode", lang, currency, slug, title, subtitle, "priceMin", "priceMax", "compareAt",
        "categorySlugs", "collectionSlugs", colours, pictures, swatches, "soldOut", featured, "publishedAt", ${at}
      from fresh
      on conflict (product_id, market_code) do update set lang = excluded.lang, currency = excluded.currency, slug = excluded.slug,
        title = excluded.title, subtitle = excluded.subtitle, price_min = excluded.price_min, price_max = excluded.price_max,
        compare_at = excluded.compare_at, category_slugs = excluded.category_slugs, collection_slugs = excluded.collection_slugs,
        colours = excluded.colours, pictures = excluded.pictures, swatches = excluded.swatches, sold_out = excluded.sold_out,
        featured = excluded.featured, published_at = excluded.published_at, updated_at = excluded.updated_at
      returning market_code
    )
    select market_code as market from gone union select market_code from kept order by 1`;
  return markets.map((row) => row.market);
}
