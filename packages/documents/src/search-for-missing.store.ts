import type { RawQueries } from "@cartwright/db/client";

/** How far the search has come, locked until the transaction ends; null while somebody else is at it. */
export async function lockSearch(db: RawQueries): Promise<number | null> {
  const rows = await db.$queryRaw<{ orderNumber: bigint }[]>`
    select order_number as "orderNumber" from documents.search_for_missing for update skip locked`;
  return rows[0] ? Number(rows[0].orderNumber) : null;
}

export async function updateSearch(db: RawQueries, orderNumber: number): Promise<void> {
  await db.$executeRaw`update documents.search_for_missing set order_number = ${orderNumber}::bigint`;
}
