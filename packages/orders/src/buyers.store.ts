import type { RawQueries } from "@cartwright/db/client";
import { type Sql, sql } from "@cartwright/db/sql";
import type { Id } from "@cartwright/kernel/id";

/** Whose order it is: an account's, or a guest's who left their e-mail. */
export interface Buyer {
  readonly customerId: Id<"Customer"> | null;
  readonly email: string;
}

/** One person: the orders of their account, if they have one, and the guest orders of their mailbox (in lower case). */
export interface Person {
  readonly customerId: string | null;
  readonly mailbox: string;
}

export async function selectBuyer(db: RawQueries, orderId: string): Promise<Buyer | null> {
  const rows = await db.$queryRaw<Buyer[]>`
    select customer_id::text as "customerId", email from orders."order" where id = ${orderId}::uuid`;
  return rows[0] ?? null;
}

// Money has been captured, whatever became of the order since.
const PAID = sql`o.payment_state in ('paid', 'partly_refunded', 'refunded')`;

/** In the order of their numbers, above `after`; only orders that were paid. */
export async function selectBuyersAfter(
  db: RawQueries,
  { after, limit }: { after: number; limit: number },
): Promise<(Buyer & { number: number })[]> {
  const rows = await db.$queryRaw<(Buyer & { number: bigint })[]>`
    select o.number, o.customer_id::text as "customerId", o.email from orders."order" o
    where o.number > ${after}::bigint and ${PAID} order by o.number limit ${limit}`;
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}

export interface PurchasesRow {
  readonly orders: number;
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
  readonly name: string | null;
  /** Minor units as text, by currency. */
  readonly spent: Readonly<Record<string, string>>;
}

export async function selectPurchases(db: RawQueries, person: Person): Promise<PurchasesRow> {
  const [row] = await db.$queryRaw<[PurchasesRow]>`
    with bought as (
      select o.number, o.placed_at, o.state, o.currency, o.total_amount - o.refunded_amount as kept, o.address->>'fullName' as name
      from (${ordersOf(person)}) o where ${PAID}
    )
    select (count(*) filter (where state = 'paid'))::int as orders, min(placed_at) as "firstAt",
      max(placed_at) filter (where state = 'paid') as "lastAt", (array_agg(name order by number desc))[1] as name,
      (select coalesce(jsonb_object_agg(currency, kept::text), '{}') from (
        select currency, sum(kept) as kept from bought group by currency) sums) as spent
    from bought`;
  return row;
}

/** Numbers of a page, newest first. Each half walks its own index. */
export function numbersOf(person: Person, before: number | null, limit: number): Sql {
  const below = before === null ? sql`true` : sql`o.number < ${before}::bigint`;
  return sql`select o.number from (${ordersOf(person)}) o where ${below} order by o.number desc limit ${limit}`;
}

function ordersOf({ customerId, mailbox }: Person): Sql {
  const guests = sql`select * from orders."order" where customer_id is null and lower(email) = ${mailbox}`;
  return customerId === null
    ? guests
    : sql`select * from orders."order" where customer_id = ${customerId}::uuid union all ${guests}`;
}
