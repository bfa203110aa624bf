import type { RawQueries } from "@cartwright/db/client";

/** Of what a product names, what there is. Categories and collections by English slug → id. */
export interface Known {
  readonly categories: ReadonlyMap<string, string>;
  readonly collections: ReadonlyMap<string, string>;
  readonly assets: ReadonlySet<string>;
}

export async function selectKnown(
  db: RawQueries,
  named: { categories: readonly string[]; collections: readonly string[]; assets: readonly string[] },
): Promise<Known> {
  const rows = await db.$queryRaw<{ kind: "category" | "collection" | "asset"; name: string; id: string }[]>`
    select 'category' as kind, slug as name, category_id::text as id from catalog.category_translation
      where lang = 'en' and slug = any(${[...named.categories]}::text[])
    union all select 'collection', slug, collection_id::text from catalog.collection_translation
      where lang = 'en' and slug = any(${[...named.collections]}::text[])
    union all select 'asset', id::text, id::text from catalog.asset where id = any(${[...named.assets]}::uuid[])`;
  const of = (kind: string) => new Map(rows.filter((row) => row.kind === kind).map(({ name, id }) => [name, id]));
  return { categories: of("category"), collections: of("collection"), assets: new Set(of("asset").keys()) };
}
