import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";
import { moneyFromMinor } from "@cartwright/kernel/money";
import type { PaidProducts, PaidQuarter } from "./figures-of-day.ts";

export interface Span {
  readonly from: Date;
  /** The first moment that is out again. */
  readonly until: Date;
  /** By whose clock quarters of an hour are told, IANA. */
  readonly zone: string;
}

/** Along the index of the entries that say “paid”. */
export async function selectPaidQuarters(db: RawQueries, { from, until, zone }: Span): Promise<PaidQuarter[]> {
  const rows = await db.$queryRaw<QuarterRow[]>`
    select market_code as "marketCode", currency, quarter, count(*)::int as orders, sum(units)::int as units, sum(total_amount)::bigint as gross,
      sum(shipping_amount + surcharge_amount)::bigint as shipping, sum(tax_amount)::bigint as tax
    from (
      select o.*, l.units, extract(hour from e.at at time zone ${zone})::int * 4 + extract(minute from e.at at time zone ${zone})::int / 15 as quarter
      from orders.order_entry e join orders."order" o on o.id = e.order_id
      cross join lateral (select coalesce(sum(quantity), 0) as units from orders.order_line where order_id = o.id) l
      where e.kind = 'paid' and e.at >= ${from} and e.at < ${until}
    ) as paid group by market_code, currency, quarter`;
  return rows.map(({ gross, shipping, tax, currency, ...rest }) => ({
    ...rest,
    gross: moneyFromMinor(gross, currency),
    shipping: moneyFromMinor(shipping, currency),
    tax: moneyFromMinor(tax, currency),
  }));
}

interface QuarterRow {
  readonly marketCode: string;
  readonly currency: string;
  readonly quarter: number;
  readonly orders: number;
  readonly units: number;
  readonly gross: bigint;
  readonly shipping: bigint;
  readonly tax: bigint;
}

/** The title is that of the latest order of the span. */
export async function selectPaidProducts(
  db: RawQueries,
  { from, until }: Pick<Span, "from" | "until">,
): Promise<PaidProducts[]> {
  const rows = await db.$queryRaw<ProductRow[]>`
    select o.market_code as "marketCode", o.currency, l.product_id::text as "productId", (array_agg(l.title order by e.at desc, l.position))[1] as title,
      sum(l.quantity)::int as units, sum(l.total_amount)::bigint as revenue
    from orders.order_entry e join orders."order" o on o.id = e.order_id join orders.order_line l on l.order_id = o.id
    where e.kind = 'paid' and e.at >= ${from} and e.at < ${until}
    group by o.market_code, o.currency, l.product_id`;
  return rows.map(({ revenue, currency, ...rest }) => ({ ...rest, revenue: moneyFromMinor(revenue, currency) }));
}

interface ProductRow {
  readonly marketCode: string;
  readonly currency: string;
  readonly productId: Id<"Product">;
  readonly title: string;
  readonly units: number;
  readonly revenue: bigint;
}

export async function selectMarkets(db: RawQueries, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; market: string }[]>`
    select id::text, market_code as market from orders."order" where id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, market }) => [id, market]));
}

/** Those of the carts whose order's money was taken, whatever became of it later. */
export async function selectPaidCarts(db: RawQueries, cartIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select cart_id::text as id from orders."order"
    where cart_id = any(${[...cartIds]}::uuid[]) and payment_state in ('paid', 'partly_refunded', 'refunded')`;
  return new Set(rows.map(({ id }) => id));
}

export async function selectPaidMoment(
  db: RawQueries,
  orderId: string,
): Promise<{ at: Date; cartId: Id<"Cart"> } | null> {
  const rows = await db.$queryRaw<{ at: Date; cartId: Id<"Cart"> }[]>`
    select e.at, o.cart_id::text as "cartId" from orders.order_entry e join orders."order" o on o.id = e.order_id
    where e.order_id = ${orderId}::uuid and e.kind = 'paid'`;
  return rows[0] ?? null;
}

export async function selectFirstPaid(db: RawQueries): Promise<Date | null> {
  const rows = await db.$queryRaw<
    { at: Date }[]
  >`select at from orders.order_entry where kind = 'paid' order by at limit 1`;
  return rows[0]?.at ?? null;
}
