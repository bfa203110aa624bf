import type { RawQueries } from "@cartwright/db/client";
import { join, type Sql, sql } from "@cartwright/db/sql";
import type { Id } from "@cartwright/kernel/id";
import { moneyFromMinor } from "@cartwright/kernel/money";
import type { Facets, ListingCard, ListProducts, Sort } from "./contract.ts";
import type { Listed } from "./listed.ts";

type Wanted = Omit<ListProducts, "cursor">;

interface ListingRow {
  readonly productId: Id<"Product">;
  readonly slug: string;
  readonly title: string;
  readonly subtitle: string;
  readonly currency: string;
  readonly priceMin: bigint;
  readonly priceMax: bigint;
  readonly compareAt: bigint | null;
  readonly pictures: ListingCard["pictures"];
  readonly swatches: ListingCard["swatches"];
  readonly soldOut: boolean;
  readonly publishedAt: Date;
  readonly key: string;
}

/** How each order walks its index: the key as a whole number, what comes after a key, and the order itself. Ties go by id. */
const ORDERS: Record<Sort, { key: Sql; after: (key: string, id: string) => Sql; by: Sql }> = {
  featured: {
    key: sql`l.featured::text`,
    after: (key, id) => sql`(l.featured, l.product_id) > (${key}::bigint, ${id}::uuid)`,
    by: sql`l.featured, l.product_id`,
  },
  newest: {
    key: sql`(extract(epoch from l.published_at) * 1000000)::bigint::text`,
    after: (key, id) =>
      sql`(l.published_at, l.product_id) < (timestamptz 'epoch' + ${key}::bigint * interval '1 microsecond', ${id}::uuid)`,
    by: sql`l.published_at desc, l.product_id desc`,
  },
  price_asc: {
    key: sql`l.price_min::text`,
    after: (key, id) => sql`(l.price_min, l.product_id) > (${key}::bigint, ${id}::uuid)`,
    by: sql`l.price_min, l.product_id`,
  },
  price_desc: {
    key: sql`l.price_min::text`,
    after: (key, id) => sql`(l.price_min, l.product_id) < (${key}::bigint, ${id}::uuid)`,
    by: sql`l.price_min desc, l.product_id desc`,
  },
};

/** The rows of one page and one more, which only proves that there is more. */
export async function selectListing(
  db: RawQueries,
  wanted: Wanted,
  start: { key: string; productId: string } | null,
): Promise<Listed[]> {
  const order = ORDERS[wanted.sort];
  const conditions = [...inPlace(wanted), ...inPriceRange(wanted)];
  if (wanted.colours.length > 0) conditions.push(sql`l.colours && ${wanted.colours}::text[]`);
  if (start !== null) conditions.push(order.after(start.key, start.productId));
  const rows = await db.$queryRaw<ListingRow[]>`
    select l.product_id::text as "productId", l.slug, l.title, l.subtitle, l.currency, l.price_min as "priceMin", l.price_max as "priceMax",
      l.compare_at as "compareAt", l.pictures, l.swatches, l.sold_out as "soldOut", l.published_at as "publishedAt", ${order.key} as key
    from search.listing l where ${join(conditions, " and ")} order by ${order.by} limit ${wanted.limit + 1}`;
  return rows.map(listedOf);
}

/** Colours are counted within the price range asked for, the price range over everything in the category or collection. */
export async function selectFacets(db: RawQueries, wanted: Wanted): Promise<Facets> {
  const rows = await db.$queryRaw<
    { colours: Facets["colours"]; currency: string | null; min: bigint | null; max: bigint | null }[]
  >`
    with place as (select l.currency, l.price_min, l.price_max, l.colours from search.listing l where ${join(inPlace(wanted), " and ")})
    select min(place.currency) as currency, min(place.price_min) as min, max(place.price_max) as max,
      coalesce((select jsonb_agg(jsonb_build_object('value', c.value, 'count', c.count) order by c.count desc, c.value) from (
        select colour.value, count(*) from place l cross join unnest(l.colours) as colour(value)
        where ${join([sql`true`, ...inPriceRange(wanted)], " and ")} group by colour.value) c), '[]') as colours
    from place`;
  const { colours, currency, min, max } = rows[0]!;
  const priceRange =
    currency === null ? null : { min: moneyFromMinor(min!, currency), max: moneyFromMinor(max!, currency) };
  return { colours, priceRange };
}

/** Slugs, in the market's language, of the categories and collections that have something to sell there. */
export async function selectStocked(db: RawQueries, market: string): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ slug: string }[]>`
    select distinct unnest(category_slugs) as slug from search.listing where market_code = ${market}`;
  return new Set(rows.map((row) => row.slug));
}

function inPlace({ market, category, collection }: Wanted): Sql[] {
  const conditions = [sql`l.market_code = ${market}`];
  if (category !== undefined) conditions.push(sql`l.category_slugs @> array[${category}]::text[]`);
  if (collection !== undefined) conditions.push(sql`l.collection_slugs @> array[${collection}]::text[]`);
  return conditions;
}

/** A product counts when its own range of prices touches the one asked for. */
function inPriceRange({ priceMin, priceMax }: Wanted): Sql[] {
  const conditions: Sql[] = [];
  if (priceMin !== undefined) conditions.push(sql`l.price_max >= ${priceMin}`);
  if (priceMax !== undefined) conditions.push(sql`l.price_min <= ${priceMax}`);
  return conditions;
}

function listedOf({ currency, priceMin, priceMax, compareAt, publishedAt, key, ...row }: ListingRow): Listed {
  const card = {
    ...row,
    priceFrom: moneyFromMinor(priceMin, currency),
    priceTo: moneyFromMinor(priceMax, currency),
    compareAt: compareAt === null ? null : moneyFromMinor(compareAt, currency),
  };
  return { card, key, publishedAt };
}
