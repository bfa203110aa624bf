import type { RawQueries } from "@cartwright/db/client";
import type { PictureDraft } from "../product-draft.ts";

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

/** In exactly these collections: last in those that it joins, where it was in those it stays in. */
export async function replaceMembership(
  db: RawQueries,
  productId: string,
  collectionIds: readonly string[],
): Promise<void> {
  await db.$executeRaw`
    with gone as (
      delete from catalog.collection_product where product_id = ${productId}::uuid and collection_id <> all(${[...collectionIds]}::uuid[])
    )
    insert into catalog.collection_product (collection_id, product_id, position)
    select c.id, ${productId}::uuid, (select coalesce(max(position), 0) + 1 from catalog.collection_product o where o.collection_id = c.id)
    from unnest(${[...collectionIds]}::uuid[]) as c(id)
    on conflict (collection_id, product_id) do nothing`;
}
