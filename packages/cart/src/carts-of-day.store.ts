import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";

export interface CartSpan {
  readonly from: Date;
  /** The first moment that is out again. */
  readonly until: Date;
  /** By whose clock quarters of an hour are told, IANA. */
  readonly zone: string;
}

export interface StartedRow {
  readonly marketCode: string;
  /** Of what lies in it; null where nothing does. */
  readonly currency: string | null;
  readonly quarter: number;
  readonly started: number;
  readonly ordered: readonly Id<"Cart">[];
}

/** Along the index of the moments at which carts were started. */
export function selectStarted(db: RawQueries, { from, until, zone }: CartSpan): Promise<StartedRow[]> {
  return db.$queryRaw<StartedRow[]>`
    select "marketCode", currency, quarter, count(*)::int as started,
      coalesce(array_agg(id::text) filter (where state = 'ordered'), '{}') as ordered
    from (
      select c.id, c.state, c.market_code as "marketCode",
        (select l.seen_currency from cart.cart_line l where l.cart_id = c.id limit 1) as currency,
        extract(hour from c.created_at at time zone ${zone})::int * 4 + extract(minute from c.created_at at time zone ${zone})::int / 15 as quarter
      from cart.cart c where c.created_at >= ${from} and c.created_at < ${until}
    ) as started group by "marketCode", currency, quarter`;
}

export async function selectStartedAt(db: RawQueries, id: string): Promise<Date | null> {
  const rows = await db.$queryRaw<{ at: Date }[]>`select created_at as at from cart.cart where id = ${id}::uuid`;
  return rows[0]?.at ?? null;
}

export async function selectFirstStarted(db: RawQueries): Promise<Date | null> {
  const rows = await db.$queryRaw<{ at: Date }[]>`select created_at as at from cart.cart order by created_at limit 1`;
  return rows[0]?.at ?? null;
}
