import type { RawQueries } from "@cartwright/db/client";

/** From now on the address leads to the product that left it. */
export async function insertFormerSlug(db: RawQueries, productId: string, slug: string): Promise<void> {
  await db.$executeRaw`
    insert into catalog.former_slug (lang, slug, product_id) values ('en', ${slug}, ${productId}::uuid)
    on conflict (lang, slug) do update set product_id = excluded.product_id`;
}

/** Whoever has the address now, it leads to them. */
export async function deleteFormerSlug(db: RawQueries, slug: string): Promise<void> {
  await db.$executeRaw`delete from catalog.former_slug where lang = 'en' and slug = ${slug}`;
}

/** Which of these a product has, or had while shoppers could see it. */
export async function selectTakenSlugs(db: RawQueries, slugs: readonly string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ slug: string }[]>`
    select slug from catalog.product_translation where lang = 'en' and slug = any(${[...slugs]}::text[])
    union select slug from catalog.former_slug where lang = 'en' and slug = any(${[...slugs]}::text[])`;
  return new Set(rows.map((row) => row.slug));
}
