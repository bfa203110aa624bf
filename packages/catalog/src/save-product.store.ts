import type { RawQueries } from "@cartwright/db/client";
import { type Id, newId } from "@cartwright/kernel/id";
import type { PictureDraft, ProductDraft } from "./product-draft.ts";

/** Writes the product's row and its English words. The English slug finds what is known already. */
export async function upsertProduct(
  db: RawQueries,
  draft: ProductDraft,
  mainCategoryId: string,
  at: Date,
): Promise<Id<"Product">> {
  const known = await db.$queryRaw<{ id: Id<"Product"> }[]>`
    select p.id::text from catalog.product p join catalog.product_translation t on t.product_id = p.id
    where t.lang = 'en' and t.slug = ${draft.slug} for update of p`;
  const id = known[0]?.id ?? newId<"Product">();
  const dimensions = draft.dimensions === null ? null : JSON.stringify(draft.dimensions);
  await db.$executeRaw`
    with product as (
      insert into catalog.product (id, status, vendor, country_of_origin, hs_code, tax_category, weight_grams, dimensions, attributes, tags,
        main_category_id, is_gift_card, position, published_at, created_at, updated_at)
      values (${id}::uuid, ${draft.status}, ${draft.vendor}, ${draft.countryOfOrigin}, ${draft.hsCode}, ${draft.taxCategory}, ${draft.weightGrams},
        ${dimensions}::jsonb, ${JSON.stringify(draft.attributes)}::jsonb, ${[...draft.tags]}::text[], ${mainCategoryId}::uuid, ${draft.isGiftCard},
        ${draft.position}, ${draft.publishedAt}, ${at}, ${at})
      on conflict (id) do update set status = excluded.status, vendor = excluded.vendor, country_of_origin = excluded.country_of_origin,
        hs_code = excluded.hs_code, tax_category = excluded.tax_category, weight_grams = excluded.weight_grams, dimensions = excluded.dimensions,
        attributes = excluded.attributes, tags = excluded.tags, main_category_id = excluded.main_category_id, is_gift_card = excluded.is_gift_card,
        position = excluded.position, published_at = excluded.published_at, updated_at = excluded.updated_at, version = product.version + 1
      returning id
    )
    insert into catalog.product_translation (product_id, lang, slug, title, subtitle, description, story, materials, care)
    select id, 'en', ${draft.slug}, ${draft.title}, ${draft.subtitle}, ${draft.description}, ${[...draft.story]}::text[], ${draft.materials}, ${draft.care}
    from product
    on conflict (product_id, lang) do update set title = excluded.title, subtitle = excluded.subtitle, description = excluded.description,
      story = excluded.story, materials = excluded.materials, care = excluded.care`;
  return id;
}

export async function replaceCategories(
  db: RawQueries,
  productId: string,
  categoryIds: readonly string[],
): Promise<void> {
  await db.$executeRaw`
    with gone as (
      delete from catalog.product_category where product_id = ${productId}::uuid and category_id <> all(${[...categoryIds]}::uuid[])
    )
    insert into catalog.product_category (product_id, category_id)
    select ${productId}::uuid, unnest(${[...categoryIds]}::uuid[]) on conflict do nothing`;
}

/** In the order given. A picture of an option value that the product does not have is a picture of the product. */
export async function replacePictures(
  db: RawQueries,
  productId: string,
  pictures: readonly PictureDraft[],
): Promise<void> {
  const rows = pictures.map((picture, position) => ({
    asset_id: picture.assetId,
    kind: picture.kind,
    position,
    option: picture.option?.option ?? null,
    value: picture.option?.value ?? null,
  }));
  await db.$executeRaw`
    with gone as (
      delete from catalog.product_picture where product_id = ${productId}::uuid
        and asset_id <> all(${pictures.map((picture) => picture.assetId)}::uuid[])
    )
    insert into catalog.product_picture (product_id, asset_id, position, kind, value_id)
    select ${productId}::uuid, d.asset_id, d.position, d.kind, v.id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d(asset_id uuid, kind text, position int, option text, value text)
    left join catalog.product_option o on o.product_id = ${productId}::uuid and o.slug = d.option
    left join catalog.option_value v on v.option_id = o.id and v.slug = d.value
    on conflict (product_id, asset_id) do update set position = excluded.position, kind = excluded.kind, value_id = excluded.value_id`;
}

export interface ProductWords {
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly description: string | null;
}

/** Changes the words that are given and keeps the others; false when the product has no words in this language. */
export async function updateWords(
  db: RawQueries,
  productId: string,
  lang: string,
  words: ProductWords,
  at: Date,
): Promise<boolean> {
  const changed = await db.$executeRaw`
    with words as (
      update catalog.product_translation set title = coalesce(${words.title}, title), subtitle = coalesce(${words.subtitle}, subtitle),
        description = coalesce(${words.description}, description)
      where product_id = ${productId}::uuid and lang = ${lang} returning product_id
    )
    update catalog.product p set version = p.version + 1, updated_at = ${at} from words where p.id = words.product_id`;
  return changed === 1;
}
