import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";
import { moneyFromMinor } from "@cartwright/kernel/money";
import type { DaySpan, RefundedQuarter } from "./refunds-of-day.ts";

/** Along the index of settled refunds: a settled one does not move any more. */
export async function selectRefundedQuarters(
  db: RawQueries,
  { from, until, zone }: DaySpan,
): Promise<RefundedQuarter[]> {
  const rows = await db.$queryRaw<
    { orderId: Id<"Order">; currency: string; quarter: number; refunds: number; amount: bigint }[]
  >`
    select "orderId"::text, currency, quarter, count(*)::int as refunds, sum(amount)::bigint as amount from (
      select a.order_id as "orderId", r.currency, r.amount,
        extract(hour from r.moved_at at time zone ${zone})::int * 4 + extract(minute from r.moved_at at time zone ${zone})::int / 15 as quarter
      from payments.refund r join payments.attempt a on a.id = r.attempt_id
      where r.state = 'settled' and r.moved_at >= ${from} and r.moved_at < ${until}
    ) as settled group by "orderId", currency, quarter`;
  return rows.map(({ amount, currency, ...rest }) => ({ ...rest, amount: moneyFromMinor(amount, currency) }));
}

export async function selectSettledAt(db: RawQueries, id: string): Promise<Date | null> {
  const rows = await db.$queryRaw<{ at: Date }[]>`
    select moved_at as at from payments.refund where id = ${id}::uuid and state = 'settled'`;
  return rows[0]?.at ?? null;
}
