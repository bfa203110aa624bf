import type { RawQueries } from "@cartwright/db/client";
import type { CatalogueVariant } from "./contract.ts";

export interface SkuSearch {
  readonly search: string;
  readonly after: string;
  readonly limit: number;
}

export function selectStaffVariants(db: RawQueries, skus: readonly string[]): Promise<CatalogueVariant[]> {
  return db.$queryRaw`
    select v.id::text as "variantId", p.id::text as "productId", v.sku, t.title, l.label, v.status, p.status as "productStatus", pic.picture
    from catalog.variant v
    join catalog.product p on p.id = v.product_id
    join catalog.product_translation t on t.product_id = p.id and t.lang = 'en'
    join lateral (
      select coalesce(string_agg(vt.label, ' / ' order by o.position), '') as label
      from catalog.variant_value vv
      join catalog.product_option o on o.id = vv.option_id
      join catalog.option_value_translation vt on vt.value_id = vv.value_id and vt.lang = 'en'
      where vv.variant_id = v.id) l on true
    left join lateral (
      select jsonb_build_object('assetId', a.id, 'alt', at.alt, 'width', a.width, 'height', a.height, 'thumbhash', a.thumbhash, 'widths', a.widths) as picture
      from catalog.product_picture pp
      join catalog.asset a on a.id = pp.asset_id and a.state = 'ready'
      join catalog.asset_translation at on at.asset_id = a.id and at.lang = 'en'
      where pp.product_id = p.id
      order by coalesce(pp.value_id in (select vv.value_id from catalog.variant_value vv where vv.variant_id = v.id), false) desc,
        pp.kind = 'main' desc, pp.position
      limit 1) pic on true
    where v.sku = any(${[...skus]}::text[]) order by v.sku`;
}

export async function selectSkusOfProducts(db: RawQueries, productIds: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ sku: string }[]>`
    select sku from catalog.variant where product_id = any(${[...productIds]}::uuid[]) order by product_id, status, position, sku`;
  return rows.map(({ sku }) => sku);
}

/** `%` and `_` are letters like all others. */
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, "\\$&");

/** SKUs that begin like this, and those of products with this in their English title: each branch by an index of its own. */
export async function selectSkusFound(db: RawQueries, { search, after, limit }: SkuSearch): Promise<string[]> {
  const rows = await db.$queryRaw<{ sku: string }[]>`
    (select sku from catalog.variant where sku like ${beginning(search)} and sku > ${after} order by sku limit ${limit})
    union
    (select sku from catalog.variant
      where sku > ${after} and product_id = any(array(
        select product_id from catalog.product_translation where lang = 'en' and title ilike ${within(search)}))
      order by sku limit ${limit})
    order by sku limit ${limit}`;
  return rows.map(({ sku }) => sku);
}

/** The same among so many SKUs. */
export async function selectSkusFoundAmong(
  db: RawQueries,
  skus: readonly string[],
  { search, after, limit }: SkuSearch,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ sku: string }[]>`
    select v.sku from catalog.variant v
    join catalog.product_translation t on t.product_id = v.product_id and t.lang = 'en'
    where v.sku = any(${[...skus]}::text[]) and v.sku > ${after}
      and (v.sku like ${beginning(search)} or t.title ilike ${within(search)})
    order by v.sku limit ${limit}`;
  return rows.map(({ sku }) => sku);
}

const beginning = (search: string): string => `${literally(search.toUpperCase())}%`;
const within = (search: string): string => `%${literally(search)}%`;
