import type { RawQueries } from "@cartwright/db/client";
import { type Sql, sql } from "@cartwright/db/sql";
import { type Currency, moneyFromMinor } from "@cartwright/kernel/money";
import type { TopProduct } from "./contract.ts";
import type { Day } from "./day.ts";
import type { Period } from "./period.ts";
import type { Sum } from "./sum.ts";

export interface DaySum extends Sum {
  readonly day: Day;
  readonly marketCode: string;
  readonly currency: Currency;
}

export interface QuarterSum extends DaySum {
  readonly quarter: number;
}

const FIGURES = sql`market_code as "marketCode", currency, orders, units, gross_amount as gross, refunds, refunded_amount as refunded,
  shipping_amount as shipping, tax_amount as tax, carts_started as "cartsStarted", carts_paid as "cartsPaid"`;

/** The days of a period and of the one before it. */
export async function selectDays(db: RawQueries, period: Period): Promise<DaySum[]> {
  const rows = await db.$queryRaw<Raw<DaySum>[]>`
    select day::text, ${FIGURES} from reporting.sales_day where ${eitherOf(period)}`;
  return rows.map((row) => numbered(row));
}

/** The quarters of the last day of a period, and of the day that it is compared with. */
export async function selectQuarters(db: RawQueries, { to, before }: Period): Promise<QuarterSum[]> {
  const rows = await db.$queryRaw<Raw<QuarterSum>[]>`
    select day::text, quarter, ${FIGURES} from reporting.sales_quarter where day in (${to}::date, ${before.to}::date)`;
  return rows.map((row) => numbered(row));
}

export async function selectEverSold(db: RawQueries): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`select 1 from reporting.sales_day where orders > 0 limit 1`;
  return rows.length > 0;
}

/** Of each currency those that brought most. The titles of these few are looked for at the end, the latest first. */
export async function selectTopProducts(
  db: RawQueries,
  { from, to }: Pick<Period, "from" | "to">,
  market: string | null,
  most: number,
): Promise<TopProduct[]> {
  const rows = await db.$queryRaw<
    { productId: string; title: string; units: number; revenue: bigint; currency: string }[]
  >`
    select product_id::text as "productId", units, revenue, currency, (
        select p.title from reporting.product_day p
        where p.product_id = best.product_id and p.currency = best.currency and p.day between ${from}::date and ${to}::date order by p.day desc limit 1) as title
    from (
      select *, row_number() over (partition by currency order by revenue desc, product_id) as place from (
        select currency, product_id, sum(units)::int as units, sum(revenue_amount)::bigint as revenue from reporting.product_day
        where day between ${from}::date and ${to}::date and (${market}::text is null or market_code = ${market}::text) group by currency, product_id) as sold
    ) as best where place <= ${most} order by currency, place`;
  return rows.map(({ revenue, currency, ...rest }) => ({ ...rest, revenue: moneyFromMinor(revenue, currency) }));
}

const eitherOf = ({ from, to, before }: Period): Sql =>
  sql`(day between ${from}::date and ${to}::date or day between ${before.from}::date and ${before.to}::date)`;

type Raw<Row> = { [name in keyof Row]: Row[name] extends number ? Row[name] | bigint : Row[name] };

/** A currency of ours, and amounts that a safe integer holds. */
function numbered<Row extends DaySum>(row: Raw<Row>): Row {
  const { currency } = moneyFromMinor(0n, row.currency as string);
  const names = ["gross", "refunded", "shipping", "tax"] as const;
  const amounts = names.map((name) => [name, moneyFromMinor(BigInt(row[name] as bigint), currency).amount]);
  return { ...row, ...Object.fromEntries(amounts), currency } as unknown as Row;
}
