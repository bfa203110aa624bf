import type { RawQueries } from "@cartwright/db/client";
import type { QueueName } from "./queues.ts";

export interface OutboxRow {
  readonly id: bigint;
  readonly event_id: string;
  readonly queue: string;
  readonly type: string;
  readonly payload: unknown;
  readonly group_id: string | null;
  readonly trace: string | null;
  /** Of a redrive: the dead letter that is sent again, and its body as it came. */
  readonly redrive_of: string | null;
  readonly body: string | null;
}

export type NewOutboxRow = Omit<OutboxRow, "id" | "redrive_of" | "body">;

export async function insertOutbox(db: RawQueries, rows: readonly NewOutboxRow[], at: Date): Promise<void> {
  const json = JSON.stringify(rows);
  await db.$executeRaw`
    insert into messaging.outbox (event_id, queue, type, payload, group_id, trace, created_at)
    select event_id, queue, type, payload, group_id, trace, ${at}
    from jsonb_to_recordset(${json}::jsonb) as r(event_id uuid, queue text, type text, payload jsonb, group_id text, trace text)`;
}

/** Locks the oldest unsent rows that no other relay holds. */
export function lockUnsent(db: RawQueries, limit: number): Promise<OutboxRow[]> {
  return db.$queryRaw<OutboxRow[]>`
    select id, event_id::text, queue, type, payload, group_id, trace, redrive_of::text, body from messaging.outbox
    where sent_at is null order by id limit ${limit} for update skip locked`;
}

export async function markSent(db: RawQueries, ids: readonly bigint[], at: Date): Promise<void> {
  await db.$executeRaw`update messaging.outbox set sent_at = ${at} where id = any(${ids.map(String)}::bigint[])`;
}

/** Deletes rows sent before `before`, a bounded number a call. Returns how many went. */
export function deleteSent(db: RawQueries, before: Date, limit: number): Promise<number> {
  return db.$executeRaw`
    delete from messaging.outbox where id in
      (select id from messaging.outbox where sent_at < ${before} order by sent_at limit ${limit} for update skip locked)`;
}

/** Rows waiting and the age of the oldest in seconds. */
export async function outboxLag(db: RawQueries): Promise<{ waiting: number; oldestSeconds: number }> {
  const [row] = await db.$queryRaw<{ waiting: number; oldest: number }[]>`
    select count(*)::int as waiting, coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 as oldest
    from messaging.outbox where sent_at is null`;
  return { waiting: row?.waiting ?? 0, oldestSeconds: row?.oldest ?? 0 };
}

/** The oldest unsent rows, `limit` at most, counted by queue. */
export function unsentByQueue(
  db: RawQueries,
  limit: number,
): Promise<{ queue: QueueName; waiting: number; oldest: Date }[]> {
  return db.$queryRaw`
    select queue, count(*)::int as waiting, min(created_at) as oldest
    from (select queue, created_at from messaging.outbox where sent_at is null order by id limit ${limit}) as unsent
    group by queue order by queue`;
}
