import type { RawQueries } from "@cartwright/db/client";
import { type Id, newId } from "@cartwright/kernel/id";
import type { Picture } from "./contract.ts";
import type { DefineCategory } from "./define-category.ts";

export async function selectCategoryIds(
  db: RawQueries,
  slugs: readonly string[],
): Promise<Map<string, Id<"Category">>> {
  const rows = await db.$queryRaw<{ slug: string; id: Id<"Category"> }[]>`
    select slug, category_id::text as id from catalog.category_translation where lang = 'en' and slug = any(${[...slugs]}::text[])`;
  return new Map(rows.map((row) => [row.slug, row.id]));
}

export async function insertCategory(
  db: RawQueries,
  category: DefineCategory,
  parentId: string | null,
): Promise<Id<"Category">> {
  const id = newId<"Category">();
  await db.$executeRaw`
    with category as (
      insert into catalog.category (id, parent_id, position, asset_id)
      values (${id}::uuid, ${parentId}::uuid, ${category.position}, ${category.assetId}::uuid) returning id
    )
    insert into catalog.category_translation (category_id, lang, slug, name, description)
    select id, 'en', ${category.slug}, ${category.name}, ${category.description} from category`;
  return id;
}

/** False when the wanted parent is the category itself or lies below it. */
export async function updateCategory(
  db: RawQueries,
  id: string,
  category: DefineCategory,
  parentId: string | null,
): Promise<boolean> {
  const changed = await db.$executeRaw`
    with recursive above(id, parent_id) as (
      select c.id, c.parent_id from catalog.category c where c.id = ${parentId}::uuid
      union select c.id, c.parent_id from catalog.category c join above on c.id = above.parent_id
    ), category as (
      update catalog.category set parent_id = ${parentId}::uuid, position = ${category.position}, asset_id = ${category.assetId}::uuid
      where id = ${id}::uuid and not exists (select 1 from above where above.id = ${id}::uuid)
      returning id
    )
    update catalog.category_translation t set name = ${category.name}, description = ${category.description}
    from category where t.category_id = category.id and t.lang = 'en'`;
  return changed === 1;
}

export interface CategoryRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly picture: Picture | null;
}

/** The whole tree in the market's language, siblings in their order. A shop has dozens of categories, not thousands. */
export function selectCategories(db: RawQueries, marketCode: string): Promise<CategoryRow[]> {
  return db.$queryRaw`
    select c.id::text, c.parent_id::text as "parentId", t.slug, t.name, t.description, p.picture
    from catalog.market m
    cross join catalog.category c
    join lateral (select slug, name, description from catalog.category_translation t
      where t.category_id = c.id and t.lang in (left(m.locale, 2), 'en') order by t.lang = left(m.locale, 2) desc limit 1) t on true
    left join lateral (
      select jsonb_build_object('assetId', a.id, 'alt', at.alt, 'width', a.width, 'height', a.height, 'thumbhash', a.thumbhash, 'widths', a.widths) as picture
      from catalog.asset a join catalog.asset_translation at on at.asset_id = a.id and at.lang in (left(m.locale, 2), 'en')
      where a.id = c.asset_id order by at.lang = left(m.locale, 2) desc limit 1) p on true
    where m.code = ${marketCode} and m.active
    order by c.position, t.slug`;
}
