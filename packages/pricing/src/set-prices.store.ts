import type { RawQueries } from "@cartwright/db/client";

interface Where {
  readonly variantId: string;
  readonly market: string;
}

export interface PriceRow extends Where {
  readonly currency: string;
  readonly amount: number;
  readonly compareAt: number | null;
}

const places = (wanted: readonly Where[]): string =>
  JSON.stringify(wanted.map(({ variantId, market }) => ({ variantId, market })));

/** Holds these prices, in one fixed order; a place without one has no row. */
export async function lockPrices(db: RawQueries, wanted: readonly Where[]): Promise<PriceRow[]> {
  const rows = await db.$queryRaw<
    (Omit<PriceRow, "amount" | "compareAt"> & { amount: bigint; compareAt: bigint | null })[]
  >`
    select variant_id::text as "variantId", market_code as market, currency, amount, compare_at as "compareAt"
    from pricing.price where (variant_id, market_code) in (
      select "variantId", market from jsonb_to_recordset(${places(wanted)}::jsonb) as w("variantId" uuid, market text))
    order by variant_id, market_code for update`;
  return rows.map((row) => ({
    ...row,
    amount: Number(row.amount),
    compareAt: row.compareAt === null ? null : Number(row.compareAt),
  }));
}

/** Callers hold the rows, here and below. */
export async function deletePrices(db: RawQueries, wanted: readonly Where[]): Promise<void> {
  await db.$executeRaw`
    delete from pricing.price p using jsonb_to_recordset(${places(wanted)}::jsonb) as w("variantId" uuid, market text)
    where p.variant_id = w."variantId" and p.market_code = w.market`;
}

export async function updatePrices(db: RawQueries, rows: readonly PriceRow[], at: Date): Promise<void> {
  await db.$executeRaw`
    update pricing.price p set amount = w.amount, compare_at = w."compareAt", currency = w.currency, updated_at = ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as w("variantId" uuid, market text, currency text, amount bigint, "compareAt" bigint)
    where p.variant_id = w."variantId" and p.market_code = w.market`;
}

/** Returns how many were written: a place that somebody else has filled meanwhile is left as it is. */
export function insertPrices(db: RawQueries, rows: readonly PriceRow[], at: Date): Promise<number> {
  return db.$executeRaw`
    insert into pricing.price (variant_id, market_code, currency, amount, compare_at, updated_at)
    select "variantId", market, currency, amount, "compareAt", ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as w("variantId" uuid, market text, currency text, amount bigint, "compareAt" bigint)
    order by "variantId", market
    on conflict do nothing`;
}
