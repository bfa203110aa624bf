import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";
import type { FailedRefunds, WaitingPayments } from "./payments-waiting.ts";

/** Along the index of failed refunds; each looks whether another of the same money followed. */
export async function countFailedRefunds(db: RawQueries, from: Date, most: number): Promise<FailedRefunds> {
  const rows = await db.$queryRaw<(Found & { orderId: Id<"Order"> | null })[]>`
    select count(*)::int as found, min(moved_at) as since, (array_agg(order_id::text order by moved_at desc))[1] as "orderId" from (
      select f.moved_at, a.order_id from payments.refund f join payments.attempt a on a.id = f.attempt_id
      where f.state = 'failed' and f.moved_at >= ${from}
        and not exists (select from payments.refund r where r.attempt_id = f.attempt_id and r.created_at > f.created_at and r.state <> 'failed')
      order by f.moved_at desc limit ${most + 1}) as failed`;
  return { ...waitingOf(rows, most), orderId: rows[0]!.orderId };
}

/** Along the index of failed attempts. */
export async function countDeclined(db: RawQueries, from: Date, most: number): Promise<WaitingPayments> {
  const rows = await db.$queryRaw<Found[]>`
    select count(*)::int as found, min(moved_at) as since from (
      select moved_at from payments.attempt where state = 'failed' and moved_at >= ${from} limit ${most + 1}) as declined`;
  return waitingOf(rows, most);
}

/** In the words of the index webhook_to_look_at. */
export async function countWebhooks(db: RawQueries, most: number): Promise<WaitingPayments> {
  const rows = await db.$queryRaw<Found[]>`
    select count(*)::int as found, min(received_at) as since from (
      select received_at from payments.webhook where state in ('not_understood', 'quarantined') limit ${most + 1}) as unclear`;
  return waitingOf(rows, most);
}

interface Found {
  readonly found: number;
  readonly since: Date | null;
}

function waitingOf([row]: readonly Found[], most: number): WaitingPayments {
  const { found, since } = row!;
  return { count: Math.min(found, most), more: found > most, since };
}
