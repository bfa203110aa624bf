import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";
import type { VariantForSale } from "./contract.ts";

export function selectVariants(
  db: RawQueries,
  marketCode: string,
  ids: readonly string[],
  at: Date,
): Promise<VariantForSale[]> {
  return db.$queryRaw`
    with here as (
      select coalesce(max(left(locale, 2)), 'en') as lang, count(*) = 1 as open from catalog.market where code = ${marketCode} and active
    )
    select v.id::text as "variantId", p.id::text as "productId", v.sku, t.slug, t.title, l.label as "variantLabel",
      v.weight_grams as "weightGrams", pic.picture,
      here.open and v.status = 'active' and p.status = 'active' and p.published_at <= ${at} as sellable
    from here
    cross join catalog.variant v
    join catalog.product p on p.id = v.product_id
    join lateral (select slug, title from catalog.product_translation t
      where t.product_id = p.id and t.lang in (here.lang, 'en') order by t.lang = here.lang desc limit 1) t on true
    join lateral (
      select coalesce(string_agg(vt.label, ' / ' order by o.position), '') as label
      from catalog.variant_value vv
      join catalog.product_option o on o.id = vv.option_id
      join lateral (select label from catalog.option_value_translation vt
        where vt.value_id = vv.value_id and vt.lang in (here.lang, 'en') order by vt.lang = here.lang desc limit 1) vt on true
      where vv.variant_id = v.id) l on true
    left join lateral (
      select jsonb_build_object('assetId', a.id, 'alt', at.alt, 'width', a.width, 'height', a.height, 'thumbhash', a.thumbhash, 'widths', a.widths) as picture
      from catalog.product_picture pp
      join catalog.asset a on a.id = pp.asset_id and a.state = 'ready'
      join catalog.asset_translation at on at.asset_id = a.id and at.lang in (here.lang, 'en')
      where pp.product_id = p.id
      order by coalesce(pp.value_id in (select vv.value_id from catalog.variant_value vv where vv.variant_id = v.id), false) desc,
        pp.kind = 'main' desc, pp.position, at.lang = here.lang desc
      limit 1) pic on true
    where v.id = any(${[...ids]}::uuid[])`;
}

export async function selectProductIds(db: RawQueries, after: string | null, limit: number): Promise<Id<"Product">[]> {
  const rows = await db.$queryRaw<{ id: Id<"Product"> }[]>`
    select id::text from catalog.product where ${after}::uuid is null or id > ${after}::uuid order by product.id limit ${limit}`;
  return rows.map((row) => row.id);
}

export async function selectProductIdsOfSkus(db: RawQueries, skus: readonly string[]): Promise<Id<"Product">[]> {
  const rows = await db.$queryRaw<{ id: Id<"Product"> }[]>`
    select distinct product_id::text as id from catalog.variant where sku = any(${[...skus]}::text[])`;
  return rows.map((row) => row.id);
}

export function selectSkus(
  db: RawQueries,
  productId: string,
  at: Date,
): Promise<{ variantId: Id<"Variant">; sku: string }[]> {
  return db.$queryRaw`
    select v.id::text as "variantId", v.sku from catalog.variant v join catalog.product p on p.id = v.product_id
    where p.id = ${productId}::uuid and p.status = 'active' and p.published_at <= ${at} and v.status = 'active' order by v.position`;
}
