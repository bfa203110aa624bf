import type { RawQueries } from "@cartwright/db/client";
import type { Market, ProductContent } from "./contract.ts";

type MarketRow = Omit<Market, "currency"> & { readonly currency: string };

/** A published product with everything that its page shows, and the market it was asked for. */
export async function selectProduct(
  db: RawQueries,
  marketCode: string,
  slug: string,
  at: Date,
): Promise<{ market: MarketRow | null; product: ProductContent | null }> {
  const rows = await db.$queryRaw<{ market: MarketRow; product: ProductContent | null }[]>`
    select
      jsonb_build_object('code', m.code, 'name', m.name, 'locale', m.locale, 'currency', m.currency, 'countries', m.countries,
        'pricesIncludeTax', m.prices_include_tax, 'isDefault', m.is_default) as market,
      case when p.id is not null then jsonb_build_object(
        'id', p.id, 'slug', p.slug, 'title', p.title, 'subtitle', p.subtitle, 'description', p.description, 'story', p.story,
        'materials', p.materials, 'care', p.care, 'seoTitle', p.seo_title, 'seoDescription', p.seo_description, 'dimensions', p.dimensions, 'weightGrams', p.weight_grams,
        'countryOfOrigin', p.country_of_origin, 'vendor', p.vendor, 'attributes', p.attributes,
        'categories', (
          with recursive up as (
            select c.id, c.parent_id, 0 as height from catalog.category c where c.id = p.main_category_id
            union all select c.id, c.parent_id, up.height + 1 from catalog.category c join up on c.id = up.parent_id where up.height < 8
          )
          select jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by up.height desc) from up
          join lateral (select slug, name from catalog.category_translation t
            where t.category_id = up.id and t.lang in (m.lang, 'en') order by t.lang = m.lang desc limit 1) t on true),
        'options', coalesce((
          select jsonb_agg(jsonb_build_object('slug', o.slug, 'name', t.name, 'type', o.type, 'values', (
              select jsonb_agg(jsonb_build_object('slug', v.slug, 'label', vt.label, 'swatch', v.swatch) order by v.position)
              from catalog.option_value v
              join lateral (select label from catalog.option_value_translation vt
                where vt.value_id = v.id and vt.lang in (m.lang, 'en') order by vt.lang = m.lang desc limit 1) vt on true
              where v.option_id = o.id)) order by o.position)
          from catalog.product_option o
          join lateral (select name from catalog.product_option_translation t
            where t.option_id = o.id and t.lang in (m.lang, 'en') order by t.lang = m.lang desc limit 1) t on true
          where o.product_id = p.id), '[]'),
        'pictures', coalesce((
          select jsonb_agg(jsonb_build_object('assetId', a.id, 'alt', t.alt, 'width', a.width, 'height', a.height, 'thumbhash', a.thumbhash,
              'widths', a.widths, 'kind', pp.kind,
              'option', case when v.id is not null then jsonb_build_object('option', o.slug, 'value', v.slug) end) order by pp.position)
          from catalog.product_picture pp
          join catalog.asset a on a.id = pp.asset_id and a.state = 'ready'
          left join catalog.option_value v on v.id = pp.value_id
          left join catalog.product_option o on o.id = v.option_id
          join lateral (select alt from catalog.asset_translation t
            where t.asset_id = a.id and t.lang in (m.lang, 'en') order by t.lang = m.lang desc limit 1) t on true
          where pp.product_id = p.id), '[]'),
        'variants', coalesce((
          select jsonb_agg(jsonb_build_object('id', v.id, 'sku', v.sku, 'options', coalesce((
              select jsonb_object_agg(o.slug, ov.slug) from catalog.variant_value vv
              join catalog.product_option o on o.id = vv.option_id
              join catalog.option_value ov on ov.id = vv.value_id where vv.variant_id = v.id), '{}')) order by v.position)
          from catalog.variant v where v.product_id = p.id and v.status = 'active'), '[]')
      ) end as product
    from (select code, name, locale, currency, countries, prices_include_tax, is_default, left(locale, 2) as lang
      from catalog.market where code = ${marketCode} and active) m
    left join lateral (
      select p.id, p.dimensions, p.weight_grams, p.country_of_origin, p.vendor, p.attributes, p.main_category_id,
        own.slug, own.title, own.subtitle, own.description, own.story, own.materials, own.care, own.seo_title, own.seo_description
      from (
        select product_id, lang, slug, false as former from catalog.product_translation
        union all select product_id, lang, slug, true from catalog.former_slug
      ) t
      join catalog.product p on p.id = t.product_id and p.status = 'active' and p.published_at <= ${at}
      join lateral (select slug, title, subtitle, description, story, materials, care, seo_title, seo_description from catalog.product_translation o
        where o.product_id = p.id and o.lang in (m.lang, 'en') order by o.lang = m.lang desc limit 1) own on true
      where t.slug = ${slug} and t.lang in (m.lang, 'en') order by t.former, t.lang = m.lang desc limit 1) p on true`;
  return rows[0] ?? { market: null, product: null };
}
