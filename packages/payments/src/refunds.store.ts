import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";
import { moneyFromMinor } from "@cartwright/kernel/money";
import { RefundState } from "./contract.ts";
import type { Refund } from "./refund.ts";

export type NewRefund = Omit<
  Refund,
  "orderId" | "state" | "gatewayReference" | "failureCode" | "createdAt" | "movedAt"
>;

/** Callers hold the attempt's lock: what is left of its money does not change meanwhile. */
export async function insertRefund(db: RawQueries, refund: NewRefund, at: Date): Promise<void> {
  await db.$executeRaw`
    insert into payments.refund (id, attempt_id, currency, amount, reason, state, idempotency_key, created_at, moved_at)
    values (${refund.id}::uuid, ${refund.attemptId}::uuid, ${refund.amount.currency}, ${refund.amount.amount}::bigint, ${refund.reason},
      'requested', ${refund.idempotencyKey}, ${at}, ${at})`;
}

/** Locks the refund until the transaction ends. */
export async function lockRefund(db: RawQueries, id: string): Promise<Refund | null> {
  await db.$executeRaw`select 1 from payments.refund where id = ${id}::uuid for update`;
  const rows = await db.$queryRaw<RefundRow[]>`
    select r.*, a.order_id from payments.refund r join payments.attempt a on a.id = r.attempt_id where r.id = ${id}::uuid`;
  return rows[0] ? refundOf(rows[0]) : null;
}

/** Newest first. */
export async function selectRefundsOfAttempt(db: RawQueries, attemptId: string): Promise<Refund[]> {
  const rows = await db.$queryRaw<RefundRow[]>`
    select r.*, a.order_id from payments.refund r join payments.attempt a on a.id = r.attempt_id
    where r.attempt_id = ${attemptId}::uuid order by r.created_at desc, r.id desc`;
  return rows.map(refundOf);
}

export interface RefundChange {
  readonly gatewayReference?: string | null;
  readonly failureCode?: string;
}

/** The UPDATE carries the guard; false means that somebody else was first. What `change` leaves out stays as it is. */
export async function updateRefund(
  db: RawQueries,
  refund: Refund,
  to: RefundState,
  change: RefundChange,
  at: Date,
): Promise<boolean> {
  const changed = await db.$executeRaw`
    update payments.refund set state = ${to}, moved_at = ${at},
      gateway_reference = coalesce(${change.gatewayReference ?? null}, gateway_reference),
      failure_code = coalesce(${change.failureCode ?? null}, failure_code)
    where id = ${refund.id}::uuid and state = ${refund.state}`;
  return changed === 1;
}

/** Locks refunds whose next step has been due since before `before`, and restarts their clock. */
export async function takeStuckRefunds(db: RawQueries, before: Date, at: Date, limit: number): Promise<Refund[]> {
  const rows = await db.$queryRaw<RefundRow[]>`
    update payments.refund r set moved_at = ${at} from payments.attempt a
    where a.id = r.attempt_id and r.id in (
      select id from payments.refund where moved_at < ${before} and state in ('requested', 'sent')
      order by moved_at limit ${limit} for update skip locked)
    returning r.*, a.order_id`;
  return rows.map(refundOf);
}

interface RefundRow {
  readonly id: string;
  readonly attempt_id: string;
  readonly order_id: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly reason: string;
  readonly state: string;
  readonly gateway_reference: string | null;
  readonly failure_code: string | null;
  readonly idempotency_key: string;
  readonly created_at: Date;
  readonly moved_at: Date;
}

const refundOf = (row: RefundRow): Refund => ({
  id: row.id as Id<"Refund">,
  attemptId: row.attempt_id as Id<"PaymentAttempt">,
  orderId: row.order_id as Id<"Order">,
  state: RefundState.parse(row.state),
  amount: moneyFromMinor(row.amount, row.currency),
  reason: row.reason,
  idempotencyKey: row.idempotency_key,
  gatewayReference: row.gateway_reference,
  failureCode: row.failure_code,
  createdAt: row.created_at,
  movedAt: row.moved_at,
});
