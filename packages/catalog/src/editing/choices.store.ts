import type { RawQueries } from "@cartwright/db/client";
import type { CategoryRow } from "../categories.store.ts";
import type { CategoryLink } from "../contract.ts";

/** More than this nobody looks through; typing finds the rest in nobody's list. */
const MOST_TAGS = 500;

/** The whole tree in English, siblings in their order, without pictures. */
export function selectCategoryNames(db: RawQueries): Promise<CategoryRow[]> {
  return db.$queryRaw`
    select c.id::text, c.parent_id::text as "parentId", t.slug, t.name, t.description, null as picture
    from catalog.category c join catalog.category_translation t on t.category_id = c.id and t.lang = 'en'
    order by c.position, t.slug`;
}

export function selectCollectionNames(db: RawQueries): Promise<CategoryLink[]> {
  return db.$queryRaw`
    select t.slug, t.name from catalog.collection c join catalog.collection_translation t on t.collection_id = c.id and t.lang = 'en'
    order by c.position, t.slug`;
}

export interface UsedWords {
  readonly tags: string[];
  readonly vendors: string[];
  readonly taxCategories: string[];
}

/** What is written on products already, each once, from A to Z. */
export async function selectUsedWords(db: RawQueries): Promise<UsedWords> {
  const rows = await db.$queryRaw<UsedWords[]>`
    select array(select tag from (select distinct unnest(tags) as tag from catalog.product) used order by tag limit ${MOST_TAGS}) as tags,
      array(select distinct vendor from catalog.product where vendor <> '' order by vendor limit ${MOST_TAGS}) as vendors,
      array(select distinct tax_category from catalog.product order by tax_category) as "taxCategories"`;
  return rows[0]!;
}
