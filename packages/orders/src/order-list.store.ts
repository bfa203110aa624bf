import type { RawQueries } from "@cartwright/db/client";
import { empty, join, type Sql, sql } from "@cartwright/db/sql";
import type { Id } from "@cartwright/kernel/id";
import { moneyFromMinor } from "@cartwright/kernel/money";
import { FulfilmentState, OrderPayment, type OrderRow, OrderState, OrderSummary } from "./contract.ts";

/** Newest first, below the number `before`. */
export async function selectSummaries(
  db: RawQueries,
  by: { customerId: string; before: number | null; limit: number },
): Promise<OrderSummary[]> {
  const rows = await db.$queryRaw<SummaryRow[]>`
    select o.number, o.state, o.market_code, o.placed_at, o.total_amount, o.currency, l.units, l.pictures
    from orders."order" o cross join lateral (
      select sum(quantity)::int as units, coalesce(jsonb_agg(picture order by position) filter (where position < 3), '[]') as pictures
      from orders.order_line where order_id = o.id
    ) l
    where o.customer_id = ${by.customerId}::uuid and (${by.before}::bigint is null or o.number < ${by.before}::bigint)
    order by o.number desc limit ${by.limit}`;
  return rows.map((row) =>
    OrderSummary.parse({
      number: Number(row.number),
      state: row.state,
      marketCode: row.market_code,
      placedAt: row.placed_at,
      total: moneyFromMinor(row.total_amount, row.currency),
      units: row.units,
      pictures: row.pictures,
    }),
  );
}

interface SummaryRow {
  number: bigint;
  state: string;
  market_code: string;
  placed_at: Date;
  total_amount: bigint;
  currency: string;
  units: number;
  pictures: unknown[];
}

/** What is asked of the list; null narrows nothing. */
export interface Wanted {
  readonly before: number | null;
  readonly limit: number;
  readonly state: OrderState | null;
  readonly fulfilment: FulfilmentState | "to_ship" | null;
  readonly payment: OrderPayment | null;
  readonly market: string | null;
  readonly from: Date | null;
  /** The first moment that is out again. */
  readonly until: Date | null;
  readonly found: Found;
}

/** How a search is understood. A word may be the beginning of an e-mail, and a SKU as well. */
export type Found =
  | { readonly by: "all" }
  | { readonly by: "number"; readonly number: number }
  | { readonly by: "email"; readonly beginning: string }
  | { readonly by: "word"; readonly beginning: string; readonly sku: string };

/** Newest first; one statement. Each filter has an index that ends in the number, so a page is a short walk along one of them. */
export function selectRows(db: RawQueries, wanted: Wanted): Promise<OrderRow[]> {
  return rowsNumbered(db, pageOf(wanted));
}

/** The rows of the numbers that `page` selects, newest first. */
export async function rowsNumbered(db: RawQueries, page: Sql): Promise<OrderRow[]> {
  const rows = await db.$queryRaw<ListRow[]>`
    select o.id::text, o.number, o.version, o.placed_at, o.state, o.fulfilment_state, o.payment_state, o.email, o.address->>'fullName' as customer_name,
      o.customer_id::text, o.market_code, o.total_amount, o.currency,
      (select coalesce(sum(l.quantity), 0)::int from orders.order_line l where l.order_id = o.id) as units,
      exists (select from orders.fulfilment f where f.order_id = o.id) as sent
    from (${page}) page join orders."order" o on o.number = page.number order by o.number desc`;
  return rows.map(rowOf);
}

/** The numbers of the page. A word is looked for twice, each time along its own index, and the two are put together. */
function pageOf(wanted: Wanted): Sql {
  const { found } = wanted;
  switch (found.by) {
    case "all":
      return walk(wanted, []);
    case "number":
      return walk(wanted, [sql`o.number = ${found.number}::bigint`]);
    case "email":
      return among(wanted, found.beginning);
    case "word":
      return sql`select number from (
        (${among(wanted, found.beginning)}) union (${walkOfSku(wanted, found.sku)})
      ) hit order by number desc limit ${wanted.limit}`;
  }
}

function walk(wanted: Wanted, more: readonly Sql[]): Sql {
  const conditions = [...filters(wanted), ...more];
  const where = conditions.length === 0 ? empty : sql`where ${join(conditions, " and ")}`;
  return sql`select o.number from orders."order" o ${where} order by o.number desc limit ${wanted.limit}`;
}

/** The orders of an e-mail are few: they are found first and sorted then, never met on a walk along all numbers. */
function among(wanted: Wanted, beginning: string): Sql {
  // One letter is the beginning of many: those are met soon.
  if (beginning.length === 1) return walk(wanted, begins(beginning));
  const conditions = [...filters(wanted), ...begins(beginning)];
  return sql`select o.number from orders."order" o where ${join(conditions, " and ")} order by o.number + 0 desc limit ${wanted.limit}`;
}

/** Along the index of lines by SKU; an order that has two lines of it counts once. */
function walkOfSku(wanted: Wanted, sku: string): Sql {
  const { before } = wanted;
  const conditions = [
    sql`l.sku = ${sku}`,
    ...(before === null ? [] : [sql`l.order_number < ${before}::bigint`]),
    ...between(wanted).map(({ than, number }) => sql`l.order_number ${than} ${number}`),
    ...filters({ ...wanted, before: null }),
  ];
  return sql`select distinct l.order_number as number from orders.order_line l join orders."order" o on o.id = l.order_id
    where ${join(conditions, " and ")} order by number desc limit ${wanted.limit}`;
}

// Words of the statement, not parameters: a statement that is planned once for every state would be planned for the most common.
const STATES: Readonly<Record<OrderState, Sql>> = {
  pending_payment: sql`o.state = 'pending_payment'`,
  authorised: sql`o.state = 'authorised'`,
  paid: sql`o.state = 'paid'`,
  expired: sql`o.state = 'expired'`,
  cancelled: sql`o.state = 'cancelled'`,
};
const FULFILMENTS: Readonly<Record<FulfilmentState | "to_ship", Sql>> = {
  unfulfilled: sql`o.fulfilment_state = 'unfulfilled'`,
  partly_fulfilled: sql`o.fulfilment_state = 'partly_fulfilled'`,
  fulfilled: sql`o.fulfilment_state = 'fulfilled'`,
  // In the words of the index order_to_ship.
  to_ship: sql`o.state = 'paid' and o.fulfilment_state in ('unfulfilled', 'partly_fulfilled')`,
};
const PAYMENTS: Readonly<Record<OrderPayment, Sql>> = {
  unpaid: sql`o.payment_state = 'unpaid'`,
  authorised: sql`o.payment_state = 'authorised'`,
  paid: sql`o.payment_state = 'paid'`,
  partly_refunded: sql`o.payment_state = 'partly_refunded'`,
  refunded: sql`o.payment_state = 'refunded'`,
  released: sql`o.payment_state = 'released'`,
};

function filters({ before, state, fulfilment, payment, market, from, until }: Wanted): Sql[] {
  return [
    ...(before === null ? [] : [sql`o.number < ${before}::bigint`]),
    ...(state === null ? [] : [STATES[state]]),
    ...(fulfilment === null ? [] : [FULFILMENTS[fulfilment]]),
    ...(payment === null ? [] : [PAYMENTS[payment]]),
    ...(market === null ? [] : [sql`o.market_code = ${market}`]),
    ...days(from, until),
  ];
}

/**
 * Numbers and days run nearly together, so days are walked between their lowest and their highest number. What is added to a column
 * and what is asked of a comparison keeps PostgreSQL from its other ideas, which are slow where they are wrong.
 */
function days(from: Date | null, until: Date | null): Sql[] {
  return [
    ...withinDays(from, until).map((condition) => sql`(${condition}) is true`),
    ...between({ from, until }).map(({ than, number }) => sql`o.number ${than} ${number}`),
  ];
}

/**
 * The lowest and the highest number of these days, so that a walk neither begins far above nor goes on far below them. An order that
 * is placed a day after another has the higher number (a sequence gives them out), so one day at each end says it.
 */
function between({ from, until }: Pick<Wanted, "from" | "until">): { readonly than: Sql; readonly number: Sql }[] {
  const lowest = sql`(select min(o.number + 0) from orders."order" o where o.placed_at >= ${from}
    and o.placed_at < (select min(placed_at) from orders."order" where placed_at >= ${from}) + interval '1 day')`;
  const highest = sql`(select max(o.number + 0) from orders."order" o where o.placed_at < ${until}
    and o.placed_at > (select max(placed_at) from orders."order" where placed_at < ${until}) - interval '1 day')`;
  return [
    ...(from === null ? [] : [{ than: sql`>=`, number: lowest }]),
    ...(until === null ? [] : [{ than: sql`<=`, number: highest }]),
  ];
}

const withinDays = (from: Date | null, until: Date | null): Sql[] => [
  ...(from === null ? [] : [sql`o.placed_at >= ${from}`]),
  ...(until === null ? [] : [sql`o.placed_at < ${until}`]),
];

/** A beginning is a range of the index, byte by byte: no character comes after U+10FFFF. */
function begins(beginning: string): Sql[] {
  return [
    sql`lower(o.email) ~>=~ lower(${beginning})`,
    sql`lower(o.email) ~<~ (lower(${beginning}) || ${"\u{10FFFF}"})`,
  ];
}

interface ListRow {
  id: string;
  number: bigint;
  version: number;
  placed_at: Date;
  state: string;
  fulfilment_state: string;
  payment_state: string;
  email: string;
  customer_name: string;
  customer_id: string | null;
  market_code: string;
  total_amount: bigint;
  currency: string;
  units: number;
  sent: boolean;
}

const rowOf = (row: ListRow): OrderRow => ({
  id: row.id,
  number: Number(row.number),
  version: row.version,
  placedAt: row.placed_at,
  state: OrderState.parse(row.state),
  fulfilment: FulfilmentState.parse(row.fulfilment_state),
  sent: row.sent,
  payment: OrderPayment.parse(row.payment_state),
  email: row.email,
  customerName: row.customer_name,
  customerId: row.customer_id,
  marketCode: row.market_code,
  total: moneyFromMinor(row.total_amount, row.currency),
  units: row.units,
});

/** Paid at some time: in the order of their numbers, above one. */
export async function selectPaidAfter(
  db: RawQueries,
  after: { number: number; limit: number },
): Promise<{ id: Id<"Order">; number: number }[]> {
  const rows = await db.$queryRaw<{ id: Id<"Order">; number: bigint }[]>`
    select id::text, number from orders."order"
    where number > ${after.number} and payment_state in ('paid', 'partly_refunded', 'refunded') order by number limit ${after.limit}`;
  return rows.map(({ id, number }) => ({ id, number: Number(number) }));
}
