import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";
import type { ChangedBy, EditedProduct, StaffProductPicture, StaffVariant } from "../contract.ts";

/** A product as it is kept, with everything that belongs to it, in English. */
export interface WholeProduct extends Omit<EditedProduct, "variants" | "pictures"> {
  readonly id: Id<"Product">;
  readonly version: number;
  readonly status: "draft" | "active" | "archived";
  readonly publishedAt: Date | null;
  readonly isGiftCard: boolean;
  readonly variants: StaffVariant[];
  readonly pictures: StaffProductPicture[];
  readonly updatedAt: Date;
  readonly updatedBy: ChangedBy | null;
}

/** Nobody else changes the product until this transaction ends; false when there is none. */
export async function lockProduct(db: RawQueries, productId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`select 1 from catalog.product where id = ${productId}::uuid for update`;
  return rows.length === 1;
}

export async function selectWhole(db: RawQueries, productId: string): Promise<WholeProduct | null> {
  const rows = await db.$queryRaw<WholeProduct[]>`
    select p.id::text, p.version, p.status, p.published_at as "publishedAt", p.updated_at as "updatedAt", p.vendor,
      p.country_of_origin as "countryOfOrigin", p.hs_code as "hsCode", p.tax_category as "taxCategory", p.weight_grams as "weightGrams",
      p.dimensions, p.attributes, p.tags, p.is_gift_card as "isGiftCard",
      jsonb_build_object('slug', t.slug, 'title', t.title, 'subtitle', t.subtitle, 'description', t.description, 'story', t.story,
        'materials', t.materials, 'care', t.care, 'seoTitle', t.seo_title, 'seoDescription', t.seo_description) as words,
      (select ct.slug from catalog.category_translation ct where ct.category_id = p.main_category_id and ct.lang = 'en') as "mainCategory",
      array(select ct.slug from catalog.product_category pc
        join catalog.category_translation ct on ct.category_id = pc.category_id and ct.lang = 'en'
        where pc.product_id = p.id order by ct.slug) as categories,
      array(select ct.slug from catalog.collection_product cp
        join catalog.collection_translation ct on ct.collection_id = cp.collection_id and ct.lang = 'en'
        where cp.product_id = p.id order by ct.slug) as collections,
      coalesce((
        select jsonb_agg(jsonb_build_object('slug', o.slug, 'name', ot.name, 'type', o.type, 'values', coalesce((
            select jsonb_agg(jsonb_build_object('slug', v.slug, 'label', vt.label, 'swatch', v.swatch, 'colourFamily', v.colour_family) order by v.position)
            from catalog.option_value v join catalog.option_value_translation vt on vt.value_id = v.id and vt.lang = 'en'
            where v.option_id = o.id), '[]')) order by o.position)
        from catalog.product_option o join catalog.product_option_translation ot on ot.option_id = o.id and ot.lang = 'en'
        where o.product_id = p.id), '[]') as options,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', v.id, 'sku', v.sku, 'barcode', v.barcode, 'weightGrams', v.weight_grams, 'status', v.status,
            'options', coalesce((
              select jsonb_object_agg(o.slug, ov.slug) from catalog.variant_value vv
              join catalog.product_option o on o.id = vv.option_id
              join catalog.option_value ov on ov.id = vv.value_id where vv.variant_id = v.id), '{}')) order by v.status, v.position, v.sku)
        from catalog.variant v where v.product_id = p.id), '[]') as variants,
      coalesce((
        select jsonb_agg(jsonb_build_object('kind', pp.kind,
            'option', case when v.id is not null then jsonb_build_object('option', o.slug, 'value', v.slug) end,
            'asset', jsonb_build_object('assetId', a.id, 'alt', coalesce(at.alt, ''), 'width', a.width, 'height', a.height,
              'thumbhash', a.thumbhash, 'widths', a.widths, 'state', a.state)) order by pp.position)
        from catalog.product_picture pp
        join catalog.asset a on a.id = pp.asset_id
        left join catalog.asset_translation at on at.asset_id = a.id and at.lang = 'en'
        left join catalog.option_value v on v.id = pp.value_id
        left join catalog.product_option o on o.id = v.option_id
        where pp.product_id = p.id), '[]') as pictures,
      (select jsonb_build_object('kind', r.by_kind, 'id', r.by_id, 'name', r.by_name) from catalog.product_revision r
        where r.product_id = p.id order by r.version desc limit 1) as "updatedBy"
    from catalog.product p join catalog.product_translation t on t.product_id = p.id and t.lang = 'en'
    where p.id = ${productId}::uuid`;
  return rows[0] ?? null;
}
