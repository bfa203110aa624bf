import type { RawQueries } from "@cartwright/db/client";

/** Whether any of these names a variant, sold or retired. */
export async function selectTakenSkus(db: RawQueries, skus: readonly string[]): Promise<boolean> {
  const rows = await db.$queryRaw<
    unknown[]
  >`select 1 from catalog.variant where sku = any(${[...skus]}::text[]) limit 1`;
  return rows.length === 1;
}
