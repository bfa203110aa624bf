import type { RawQueries } from "@cartwright/db/client";
import { type Id, newId } from "@cartwright/kernel/id";
import type { OptionDraft, VariantDraft } from "../product-draft.ts";

/** Options and their values with English names, in the order given; those not named any more go, with their translations. */
export async function replaceOptions(
  db: RawQueries,
  productId: string,
  options: readonly OptionDraft[],
): Promise<void> {
  const optionRows = options.map(({ slug, name, type }, position) => ({ id: newId(), slug, name, type, position }));
  await db.$executeRaw`
    with draft as (
      select * from jsonb_to_recordset(${JSON.stringify(optionRows)}::jsonb) as d(id uuid, slug text, name text, type text, position int)
    ), gone as (
      delete from catalog.product_option where product_id = ${productId}::uuid and slug not in (select slug from draft)
    ), kept as (
      insert into catalog.product_option (id, product_id, slug, type, position) select id, ${productId}::uuid, slug, type, position from draft
      on conflict (product_id, slug) do update set type = excluded.type, position = excluded.position returning id, slug
    )
    insert into catalog.product_option_translation (option_id, lang, name) select kept.id, 'en', draft.name from kept join draft using (slug)
    on conflict (option_id, lang) do update set name = excluded.name`;

  const valueRows = options.flatMap((option) =>
    option.values.map((value, position) => ({
      ...value,
      id: newId(),
      option: option.slug,
      colour_family: value.colourFamily,
      position,
    })),
  );
  await db.$executeRaw`
    with draft as (
      select o.id as option_id, d.* from catalog.product_option o
      join jsonb_to_recordset(${JSON.stringify(valueRows)}::jsonb)
        as d(id uuid, option text, slug text, label text, swatch text, colour_family text, position int) on d.option = o.slug
      where o.product_id = ${productId}::uuid
    ), gone as (
      delete from catalog.option_value v using catalog.product_option o where o.id = v.option_id and o.product_id = ${productId}::uuid
        and not exists (select 1 from draft where draft.option_id = v.option_id and draft.slug = v.slug)
    ), kept as (
      insert into catalog.option_value (id, option_id, slug, position, swatch, colour_family)
      select id, option_id, slug, position, swatch, colour_family from draft
      on conflict (option_id, slug) do update set position = excluded.position, swatch = excluded.swatch, colour_family = excluded.colour_family
      returning id, option_id, slug
    )
    insert into catalog.option_value_translation (value_id, lang, label)
    select kept.id, 'en', draft.label from kept join draft using (option_id, slug)
    on conflict (value_id, lang) do update set label = excluded.label`;
}

/** Variants in the order given, the others retired. A SKU that belongs to another product is missing from the answer. */
export async function replaceVariants(
  db: RawQueries,
  productId: string,
  variants: readonly VariantDraft[],
): Promise<{ id: Id<"Variant">; sku: string }[]> {
  const rows = variants.map(({ sku, barcode, weightGrams }, position) => ({
    id: newId(),
    sku,
    barcode,
    weight: weightGrams,
    position,
  }));
  const kept = await db.$queryRaw<{ id: Id<"Variant">; sku: string }[]>`
    with draft as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(id uuid, sku text, barcode text, weight int, position int)
    ), gone as (
      update catalog.variant set status = 'retired' where product_id = ${productId}::uuid and sku not in (select sku from draft)
    ), kept as (
      insert into catalog.variant (id, product_id, sku, barcode, weight_grams, position)
      select id, ${productId}::uuid, sku, barcode, weight, position from draft
      on conflict (sku) do update set barcode = excluded.barcode, weight_grams = excluded.weight_grams, position = excluded.position, status = 'active'
        where variant.product_id = excluded.product_id
      returning id, sku, position
    )
    select id::text, sku from kept order by position`;

  const valueRows = variants.flatMap(({ sku, options }) =>
    Object.entries(options).map(([option, value]) => ({ sku, option, value })),
  );
  await db.$executeRaw`
    insert into catalog.variant_value (variant_id, option_id, value_id)
    select v.id, o.id, ov.id
    from jsonb_to_recordset(${JSON.stringify(valueRows)}::jsonb) as d(sku text, option text, value text)
    join catalog.variant v on v.sku = d.sku and v.product_id = ${productId}::uuid
    join catalog.product_option o on o.product_id = v.product_id and o.slug = d.option
    join catalog.option_value ov on ov.option_id = o.id and ov.slug = d.value
    on conflict (variant_id, option_id) do update set value_id = excluded.value_id`;
  return kept;
}
