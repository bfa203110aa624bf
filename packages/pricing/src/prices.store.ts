import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";
import type { Market } from "@cartwright/catalog/contract";
import { money, moneyFromMinor } from "@cartwright/kernel/money";
import type { CartPrices } from "./cart-prices.ts";
import type { PriceOfVariant } from "./contract.ts";
import type { PriceSomewhere } from "./prices-everywhere.ts";

export async function selectPrices(
  db: RawQueries,
  marketCode: string,
  variantIds: readonly string[],
): Promise<Map<string, PriceOfVariant>> {
  const rows = await db.$queryRaw<{ variantId: string; currency: string; amount: bigint; compareAt: bigint | null }[]>`
    select variant_id::text as "variantId", currency, amount, compare_at as "compareAt" from pricing.price
    where market_code = ${marketCode} and variant_id = any(${[...variantIds]}::uuid[])`;
  return new Map(
    rows.map((row) => [
      row.variantId,
      {
        unit: moneyFromMinor(row.amount, row.currency),
        compareAt: row.compareAt === null ? null : moneyFromMinor(row.compareAt, row.currency),
      },
    ]),
  );
}

/** Prices and the least worth of goods that travels free, by the first method that offers it. */
export async function selectCartPrices(
  db: RawQueries,
  market: Market,
  variantIds: readonly string[],
): Promise<Omit<CartPrices, "currency">> {
  const { code, currency, countries } = market;
  const rows = await db.$queryRaw<
    { prices: { id: string; amount: number; compareAt: number | null }[]; freeFrom: bigint | null }[]
  >`
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', p.variant_id, 'amount', p.amount, 'compareAt', p.compare_at)) from pricing.price p
        where p.market_code = ${code} and p.currency = ${currency} and p.variant_id = any(${[...variantIds]}::uuid[])), '[]') as prices,
      (select r.free_from from pricing.shipping_zone z
        join pricing.shipping_method m on m.zone_code = z.code
        join pricing.shipping_rate r on r.zone_code = z.code and r.method_code = m.code and r.currency = ${currency}
        where ${countries[0]!} = any(z.countries) and r.free_from is not null order by z.code, m.position limit 1) as "freeFrom"`;
  const { prices, freeFrom } = rows[0]!;
  const priced = prices.map(({ id, amount, compareAt }): [string, PriceOfVariant] => [
    id,
    { unit: money(amount, currency), compareAt: compareAt === null ? null : money(compareAt, currency) },
  ]);
  return { prices: new Map(priced), freeFrom: freeFrom === null ? null : moneyFromMinor(freeFrom, currency) };
}

export async function selectPricesEverywhere(db: RawQueries, variantIds: readonly string[]): Promise<PriceSomewhere[]> {
  const rows = await db.$queryRaw<
    { variantId: Id<"Variant">; marketCode: string; currency: string; amount: bigint; compareAt: bigint | null }[]
  >`
    select variant_id::text as "variantId", market_code as "marketCode", currency, amount, compare_at as "compareAt" from pricing.price
    where variant_id = any(${[...variantIds]}::uuid[])`;
  return rows.map(({ variantId, marketCode, currency, amount, compareAt }) => ({
    variantId,
    marketCode,
    unit: moneyFromMinor(amount, currency),
    compareAt: compareAt === null ? null : moneyFromMinor(compareAt, currency),
  }));
}

export interface PriceRow {
  readonly variantId: string;
  readonly marketCode: string;
  readonly currency: string;
  readonly amount: number;
  readonly compareAt: number | null;
}

/** Writes prices; returns the variants whose price really changed. */
export async function upsertPrices(db: RawQueries, prices: readonly PriceRow[], at: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ variantId: string }[]>`
    insert into pricing.price as p (variant_id, market_code, currency, amount, compare_at, updated_at)
    select "variantId", "marketCode", currency, amount, "compareAt", ${at}
    from jsonb_to_recordset(${JSON.stringify(prices)}::jsonb) as r("variantId" uuid, "marketCode" text, currency text, amount bigint, "compareAt" bigint)
    on conflict (variant_id, market_code) do update
      set currency = excluded.currency, amount = excluded.amount, compare_at = excluded.compare_at, updated_at = excluded.updated_at
      where (p.currency, p.amount, p.compare_at) is distinct from (excluded.currency, excluded.amount, excluded.compare_at)
    returning variant_id::text as "variantId"`;
  return rows.map((row) => row.variantId);
}

/** Which of these markets have a price of anything. */
export async function selectPricedMarkets(db: RawQueries, codes: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ code: string }[]>`
    select code from unnest(${[...codes]}::text[]) as asked(code)
    where exists (select from pricing.price p where p.market_code = asked.code)`;
  return rows.map(({ code }) => code);
}
