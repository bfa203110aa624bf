import type { Queries } from "@cartwright/db/client";
import { moneyFromMinor } from "@cartwright/kernel/money";
import type { Id } from "@cartwright/kernel/id";
import type { Attempt } from "./attempt.ts";
import { AttemptState } from "./contract.ts";

type PaymentsDb = Pick<Queries, "paymentAttempt" | "$queryRaw" | "$executeRaw">;

export interface NewAttempt {
  readonly id: Id<"PaymentAttempt">;
  readonly orderId: Id<"Order">;
  readonly currency: string;
  readonly amount: number;
  readonly token: string;
  readonly returnUrl: string;
}

/** The number counts within the order; callers hold the order's lock. */
export async function insertAttempt(db: PaymentsDb, attempt: NewAttempt, at: Date): Promise<void> {
  await db.$executeRaw`
    insert into payments.attempt (id, order_id, number, currency, amount, state, token, return_url, created_at, moved_at)
    select ${attempt.id}::uuid, ${attempt.orderId}::uuid, coalesce(max(number), 0) + 1, ${attempt.currency}, ${attempt.amount}::bigint, 'requested',
      ${attempt.token}, ${attempt.returnUrl}, ${at}, ${at}
    from payments.attempt where order_id = ${attempt.orderId}::uuid`;
}

export async function selectAttempt(db: PaymentsDb, id: string): Promise<Attempt | null> {
  const row = await db.paymentAttempt.findUnique({ where: { id } });
  return row && attemptOf(row);
}

export async function lockAttempt(db: PaymentsDb, id: string): Promise<Attempt | null> {
  await db.$executeRaw`select 1 from payments.attempt where id = ${id}::uuid for update`;
  return selectAttempt(db, id);
}

export async function selectLatestAttempt(db: PaymentsDb, orderId: string): Promise<Attempt | null> {
  const row = await db.paymentAttempt.findFirst({ where: { orderId }, orderBy: { number: "desc" } });
  return row && attemptOf(row);
}

/** The attempt whose money the order has: at most one, by a partial unique index. */
export async function selectCapturedAttempt(db: PaymentsDb, orderId: string): Promise<Attempt | null> {
  const row = await db.paymentAttempt.findFirst({ where: { orderId, state: "captured" } });
  return row && attemptOf(row);
}

/** Locked until the transaction ends, so that its refunds are asked for one after the other. */
export async function lockCapturedAttempt(db: PaymentsDb, orderId: string): Promise<Attempt | null> {
  await db.$executeRaw`select 1 from payments.attempt where order_id = ${orderId}::uuid and state = 'captured' for update`;
  return selectCapturedAttempt(db, orderId);
}

export interface AttemptChange {
  readonly gatewayReference?: string | null;
  readonly challengeUrl?: string | null;
  readonly failureCode?: string | null;
  readonly card?: Attempt["card"];
  readonly captureRefused?: boolean;
}

/** The UPDATE carries the guard; false means that somebody else was first. What `change` leaves out stays as it is. */
export async function updateAttempt(
  db: PaymentsDb,
  attempt: Attempt,
  to: AttemptState,
  change: AttemptChange,
  at: Date,
): Promise<boolean> {
  const changed = await db.$executeRaw`
    update payments.attempt set state = ${to}, moved_at = ${at},
      gateway_reference = coalesce(${change.gatewayReference ?? null}, gateway_reference),
      challenge_url = coalesce(${change.challengeUrl ?? null}, challenge_url),
      failure_code = coalesce(${change.failureCode ?? null}, failure_code),
      card_brand = coalesce(${change.card?.brand ?? null}, card_brand),
      card_last4 = coalesce(${change.card?.last4 ?? null}, card_last4),
      capture_refusals = capture_refusals + ${change.captureRefused ? 1 : 0}
    where id = ${attempt.id}::uuid and state = ${attempt.state}`;
  return changed === 1;
}

/** Locks attempts whose next step has been due since before `before`, and restarts their clock. */
export async function takeStuckAttempts(db: PaymentsDb, before: Date, at: Date, limit: number): Promise<Attempt[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    update payments.attempt set moved_at = ${at} where id in (
      select id from payments.attempt
      where moved_at < ${before} and state in ('requested', 'authorising', 'authorised', 'capturing', 'capture_failed', 'voiding')
      order by moved_at limit ${limit} for update skip locked)
    returning id::text`;
  const found = await db.paymentAttempt.findMany({ where: { id: { in: rows.map((row) => row.id) } } });
  return found.map(attemptOf);
}

/** The same for challenges without an answer, and for those whose order ended before the answer came. */
export async function takeUnansweredAttempts(
  db: PaymentsDb,
  before: Date,
  at: Date,
  limit: number,
): Promise<Attempt[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    update payments.attempt set moved_at = ${at} where id in (
      select id from payments.attempt
      where moved_at < ${before} and (state = 'needs_action' or (state = 'expired' and gateway_reference is not null))
      order by moved_at limit ${limit} for update skip locked)
    returning id::text`;
  const found = await db.paymentAttempt.findMany({ where: { id: { in: rows.map((row) => row.id) } } });
  return found.map(attemptOf);
}

/** Books a movement of money (a refund's is negative) in two lines that sum to zero; false when it was booked before. */
export async function insertJournal(
  db: PaymentsDb,
  entry: { kind: "capture" | "refund"; reference: string; orderId: string; currency: string; amount: number },
  at: Date,
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    with entry as (
      insert into payments.journal (id, kind, reference, order_id, at) values (gen_random_uuid(), ${entry.kind}, ${entry.reference}::uuid, ${entry.orderId}::uuid, ${at})
      on conflict (kind, reference) do nothing returning id
    )
    insert into payments.posting (journal_id, account, currency, amount)
    select id, account, ${entry.currency}, amount from entry, (values ('gateway_receivable', ${entry.amount}::bigint), ('sales', -(${entry.amount}::bigint))) as p(account, amount)
    returning 1`;
  return rows.length > 0;
}

function attemptOf(row: {
  id: string;
  orderId: string;
  state: string;
  amount: bigint;
  currency: string;
  token: string;
  returnUrl: string;
  gatewayReference: string | null;
  challengeUrl: string | null;
  failureCode: string | null;
  captureRefusals: number;
  cardBrand: string | null;
  cardLast4: string | null;
}): Attempt {
  const card = row.cardBrand !== null && row.cardLast4 !== null ? { brand: row.cardBrand, last4: row.cardLast4 } : null;
  return {
    id: row.id as Id<"PaymentAttempt">,
    orderId: row.orderId as Id<"Order">,
    state: AttemptState.parse(row.state),
    amount: moneyFromMinor(row.amount, row.currency),
    token: row.token,
    returnUrl: row.returnUrl,
    gatewayReference: row.gatewayReference,
    challengeUrl: row.challengeUrl,
    failureCode: row.failureCode,
    captureRefusals: row.captureRefusals,
    card,
  };
}
