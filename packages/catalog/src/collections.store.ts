import type { RawQueries } from "@cartwright/db/client";
import { type Id, newId } from "@cartwright/kernel/id";
import type { CollectionContent } from "./contract.ts";
import type { DefineCollection } from "./define-collection.ts";

export async function upsertCollection(db: RawQueries, collection: DefineCollection): Promise<Id<"Collection">> {
  const known = await db.$queryRaw<{ id: Id<"Collection"> }[]>`
    select collection_id::text as id from catalog.collection_translation where lang = 'en' and slug = ${collection.slug}`;
  const id = known[0]?.id ?? newId<"Collection">();
  await db.$executeRaw`
    with collection as (
      insert into catalog.collection (id, position, asset_id) values (${id}::uuid, ${collection.position}, ${collection.assetId}::uuid)
      on conflict (id) do update set position = excluded.position, asset_id = excluded.asset_id
      returning id
    )
    insert into catalog.collection_translation (collection_id, lang, slug, name, description)
    select id, 'en', ${collection.slug}, ${collection.name}, ${collection.description} from collection
    on conflict (collection_id, lang) do update set name = excluded.name, description = excluded.description`;
  return id;
}

/** Who would join the collection and who would leave it, if these and no others were in it. Unknown slugs are nobody. */
export async function selectMoves(
  db: RawQueries,
  id: string,
  slugs: readonly string[],
): Promise<{ id: Id<"Product">; joins: boolean }[]> {
  return db.$queryRaw`
    with wanted as (
      select product_id from catalog.product_translation where lang = 'en' and slug = any(${[...slugs]}::text[])
    ), present as (
      select product_id from catalog.collection_product where collection_id = ${id}::uuid
    )
    select coalesce(wanted.product_id, present.product_id)::text as id, present.product_id is null as joins
    from wanted full join present using (product_id)
    where wanted.product_id is null or present.product_id is null order by id`;
}

/** Puts the products that are in it into this order; others come after them. */
export async function arrangeCollection(db: RawQueries, id: string, slugs: readonly string[]): Promise<void> {
  await db.$executeRaw`
    with wanted as (
      select t.product_id, w.position from unnest(${[...slugs]}::text[]) with ordinality as w(slug, position)
      join catalog.product_translation t on t.lang = 'en' and t.slug = w.slug
    )
    update catalog.collection_product c
    set position = coalesce((select w.position from wanted w where w.product_id = c.product_id), ${slugs.length} + 1)
    where c.collection_id = ${id}::uuid`;
}

/** Collections in the market's language: one by its slug, or all of them in their order for `slug` null. */
export function selectCollections(
  db: RawQueries,
  marketCode: string,
  slug: string | null,
): Promise<CollectionContent[]> {
  return db.$queryRaw`
    select t.slug, t.name, t.description, p.picture
    from catalog.market m
    cross join catalog.collection c
    join lateral (select slug, name, description from catalog.collection_translation t
      where t.collection_id = c.id and t.lang in (left(m.locale, 2), 'en') order by t.lang = left(m.locale, 2) desc limit 1) t on true
    left join lateral (
      select jsonb_build_object('assetId', a.id, 'alt', at.alt, 'width', a.width, 'height', a.height, 'thumbhash', a.thumbhash, 'widths', a.widths) as picture
      from catalog.asset a join catalog.asset_translation at on at.asset_id = a.id and at.lang in (left(m.locale, 2), 'en')
      where a.id = c.asset_id order by at.lang = left(m.locale, 2) desc limit 1) p on true
    where m.code = ${marketCode} and m.active and (${slug}::text is null or t.slug = ${slug})
    order by c.position, t.slug`;
}
