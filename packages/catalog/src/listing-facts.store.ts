import type { RawQueries } from "@cartwright/db/client";
import type { ListingFacts } from "./listing-facts.ts";

export function selectListingFacts(db: RawQueries, productId: string, at: Date): Promise<ListingFacts[]> {
  return db.$queryRaw`
    select m.code as "marketCode", m.lang, m.currency, t.slug, t.title, t.subtitle, p.position, p.published_at as "publishedAt",
      array(select ct.slug from catalog.product_category pc
        join lateral (select slug from catalog.category_translation ct
          where ct.category_id = pc.category_id and ct.lang in (m.lang, 'en') order by ct.lang = m.lang desc limit 1) ct on true
        where pc.product_id = p.id order by ct.slug) as "categorySlugs",
      array(select ct.slug from catalog.collection_product cp
        join lateral (select slug from catalog.collection_translation ct
          where ct.collection_id = cp.collection_id and ct.lang in (m.lang, 'en') order by ct.lang = m.lang desc limit 1) ct on true
        where cp.product_id = p.id order by ct.slug) as "collectionSlugs",
      array(select jsonb_array_elements_text(
        case jsonb_typeof(p.attributes->'colourFamily')
          when 'array' then p.attributes->'colourFamily'
          when 'string' then jsonb_build_array(p.attributes->'colourFamily')
          else '[]' end)) as colours,
      coalesce((select jsonb_agg(first.picture order by first.position) from (
        select pp.position, jsonb_build_object('assetId', a.id, 'alt', at.alt, 'width', a.width, 'height', a.height, 'thumbhash', a.thumbhash, 'widths', a.widths) as picture
        from catalog.product_picture pp
        join catalog.asset a on a.id = pp.asset_id and a.state = 'ready'
        join lateral (select alt from catalog.asset_translation at
          where at.asset_id = a.id and at.lang in (m.lang, 'en') order by at.lang = m.lang desc limit 1) at on true
        where pp.product_id = p.id order by pp.position limit 2) first), '[]') as pictures,
      coalesce((select jsonb_agg(jsonb_build_object('label', vt.label, 'swatch', v.swatch, 'picture', pic.picture) order by o.position, v.position)
        from catalog.product_option o
        join catalog.option_value v on v.option_id = o.id and v.swatch is not null
        join lateral (select label from catalog.option_value_translation vt
          where vt.value_id = v.id and vt.lang in (m.lang, 'en') order by vt.lang = m.lang desc limit 1) vt on true
        left join lateral (
          select jsonb_build_object('assetId', a.id, 'alt', at.alt, 'width', a.width, 'height', a.height, 'thumbhash', a.thumbhash, 'widths', a.widths) as picture
          from catalog.product_picture pp
          join catalog.asset a on a.id = pp.asset_id and a.state = 'ready'
          join catalog.asset_translation at on at.asset_id = a.id and at.lang in (m.lang, 'en')
          where pp.product_id = p.id and pp.value_id = v.id order by pp.position, at.lang = m.lang desc limit 1) pic on true
        where o.product_id = p.id and o.type = 'swatch'), '[]') as swatches,
      (select jsonb_agg(jsonb_build_object('id', v.id, 'sku', v.sku) order by v.position)
        from catalog.variant v where v.product_id = p.id and v.status = 'active') as variants
    from (select code, currency, position, left(locale, 2) as lang from catalog.market where active) m
    join catalog.product p on p.id = ${productId}::uuid and p.status = 'active' and p.published_at <= ${at}
    join lateral (select slug, title, subtitle from catalog.product_translation t
      where t.product_id = p.id and t.lang in (m.lang, 'en') order by t.lang = m.lang desc limit 1) t on true
    where exists (select 1 from catalog.variant v where v.product_id = p.id and v.status = 'active')
    order by m.position, m.code`;
}
