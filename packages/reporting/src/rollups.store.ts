import type { RawQueries } from "@cartwright/db/client";
import { sql } from "@cartwright/db/sql";
import type { PaidProducts } from "@cartwright/orders/figures-of-day";
import type { Day } from "./day.ts";
import type { QuarterRow } from "./quarters.ts";

/** Puts a day's figures in the place of those that were there; callers hold the day's lock. */
export async function replaceDay(
  db: RawQueries,
  day: Day,
  made: { readonly quarters: readonly QuarterRow[]; readonly products: readonly PaidProducts[] },
): Promise<void> {
  await db.$executeRaw`delete from reporting.sales_quarter where day = ${day}::date`;
  await db.$executeRaw`
    insert into reporting.sales_quarter (day, ${COLUMNS}, quarter) select ${day}::date, ${COLUMNS}, quarter
    from jsonb_to_recordset(${JSON.stringify(made.quarters)}::jsonb) as q(market_code text, currency text, quarter int, orders int, units int,
      gross_amount bigint, refunds int, refunded_amount bigint, shipping_amount bigint, tax_amount bigint, carts_started int, carts_paid int)`;
  await db.$executeRaw`delete from reporting.sales_day where day = ${day}::date`;
  await db.$executeRaw`
    insert into reporting.sales_day (day, ${COLUMNS})
    select day, market_code, currency, sum(orders), sum(units), sum(gross_amount), sum(refunds), sum(refunded_amount), sum(shipping_amount),
      sum(tax_amount), sum(carts_started), sum(carts_paid)
    from reporting.sales_quarter where day = ${day}::date group by day, market_code, currency`;
  await replaceProducts(db, day, made.products);
}

const COLUMNS = sql`market_code, currency, orders, units, gross_amount, refunds, refunded_amount, shipping_amount, tax_amount, carts_started, carts_paid`;

async function replaceProducts(db: RawQueries, day: Day, products: readonly PaidProducts[]): Promise<void> {
  const rows = products.map(({ marketCode, productId, title, units, revenue }) => ({
    market_code: marketCode,
    currency: revenue.currency,
    product_id: productId,
    title,
    units,
    revenue_amount: revenue.amount,
  }));
  await db.$executeRaw`delete from reporting.product_day where day = ${day}::date`;
  await db.$executeRaw`
    insert into reporting.product_day (day, market_code, currency, product_id, title, units, revenue_amount)
    select ${day}::date, market_code, currency, product_id, title, units, revenue_amount
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as p(market_code text, currency text, product_id uuid, title text, units int, revenue_amount bigint)`;
}
