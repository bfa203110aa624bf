import type { RawQueries } from "@cartwright/db/client";
import { join, type Sql, sql } from "@cartwright/db/sql";
import type { Counted, DeadLetterState } from "../contract.ts";
import type { QueueName } from "../queues.ts";

export interface NewLetter {
  readonly id: string;
  readonly queue: QueueName;
  readonly message_id: string;
  readonly event_id: string | null;
  readonly type: string | null;
  readonly body: string;
  readonly group_id: string | null;
  readonly trace: string | null;
  readonly attempts: number;
  readonly sent_at: Date | null;
}

export interface LetterRow {
  readonly id: string;
  readonly queue: QueueName;
  readonly eventId: string | null;
  readonly type: string | null;
  readonly attempts: number;
  readonly consumer: string | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly collectedAt: Date;
  readonly state: DeadLetterState;
  readonly redrivenAt: Date | null;
  readonly redrivenBy: string | null;
}

export interface FullLetterRow extends LetterRow {
  readonly messageId: string;
  readonly body: string;
  readonly group: string | null;
  readonly trace: string | null;
  readonly sentAt: Date | null;
  readonly firstFailedAt: Date | null;
  readonly lastFailedAt: Date | null;
}

/** Takes letters in, each with what is known of its failure; those that are here already are left out. Answers what is new. */
export function insertLetters(
  db: RawQueries,
  letters: readonly NewLetter[],
  at: Date,
): Promise<Pick<LetterRow, "id" | "queue" | "eventId" | "type" | "errorCode">[]> {
  return db.$queryRaw`
    with letter as (
      select id, queue, message_id, event_id, type, body, group_id, trace, attempts, sent_at from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb)
        as r(id uuid, queue text, message_id text, event_id uuid, type text, body text, group_id text, trace text, attempts int, sent_at timestamptz)
    ), known as (
      delete from messaging.failure f using letter l where f.queue = l.queue and f.message_id = l.message_id
      returning f.queue, f.message_id, f.consumer, f.error_code, f.error_message, f.first_failed_at, f.last_failed_at
    )
    insert into messaging.dead_letter (id, queue, message_id, event_id, type, body, group_id, trace, attempts, sent_at, collected_at,
      consumer, error_code, error_message, first_failed_at, last_failed_at)
    select l.id, l.queue, l.message_id, l.event_id, l.type, l.body, l.group_id, l.trace, l.attempts, l.sent_at, ${at},
      k.consumer, k.error_code, k.error_message, k.first_failed_at, k.last_failed_at
    from letter l left join known k using (queue, message_id)
    on conflict (queue, message_id) do nothing
    returning id::text, queue, event_id::text as "eventId", type, error_code as "errorCode"`;
}

const LISTED = sql`id::text, queue, event_id::text as "eventId", type, attempts, consumer, error_code as "errorCode",
  error_message as "errorMessage", collected_at as "collectedAt", state, redriven_at as "redrivenAt", redriven_by as "redrivenBy"`;

export interface LetterFilter {
  readonly state: DeadLetterState;
  readonly queue: QueueName | null;
}

export function selectLetters(
  db: RawQueries,
  filter: LetterFilter & { readonly before: string | null; readonly limit: number },
): Promise<LetterRow[]> {
  const older = filter.before === null ? [] : [sql`id < ${filter.before}::uuid`];
  return db.$queryRaw<LetterRow[]>`
    select ${LISTED} from messaging.dead_letter where ${join([...conditionsOf(filter), ...older], " and ")}
    order by dead_letter.id desc limit ${filter.limit}`;
}

export async function selectLetter(db: RawQueries, id: string): Promise<FullLetterRow | null> {
  const rows = await db.$queryRaw<FullLetterRow[]>`
    select ${LISTED}, message_id as "messageId", body, group_id as "group", trace, sent_at as "sentAt",
      first_failed_at as "firstFailedAt", last_failed_at as "lastFailedAt"
    from messaging.dead_letter where id = ${id}::uuid`;
  return rows[0] ?? null;
}

/** Other letters of the same event, newest first. */
export function selectSameEvent(db: RawQueries, eventId: string, but: string, limit: number): Promise<LetterRow[]> {
  return db.$queryRaw<LetterRow[]>`
    select ${LISTED} from messaging.dead_letter where event_id = ${eventId}::uuid and id <> ${but}::uuid order by dead_letter.id desc limit ${limit}`;
}

/** Locks waiting letters that nobody else is sending, oldest first. */
export async function lockWaiting(
  db: RawQueries,
  wanted: { readonly queue: QueueName | null; readonly through: Date; readonly limit: number },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id::text from messaging.dead_letter
    where ${join([...conditionsOf({ state: "waiting", queue: wanted.queue }), sql`collected_at <= ${wanted.through}`], " and ")}
    order by id limit ${wanted.limit} for update skip locked`;
  return rows.map((row) => row.id);
}

export interface Redriven {
  readonly id: string;
  readonly queue: QueueName;
  readonly eventId: string;
  readonly type: string;
}

/** Marks those of the letters that still wait, and puts each into the outbox for the queue it came from, as it came. */
export function redriveLetters(db: RawQueries, ids: readonly string[], by: string, at: Date): Promise<Redriven[]> {
  return db.$queryRaw<Redriven[]>`
    with taken as (
      update messaging.dead_letter set state = 'redriven', redriven_at = ${at}, redriven_by = ${by}
      where id = any(${ids}::uuid[]) and state = 'waiting'
      returning id, queue, event_id, type, body, group_id, trace
    )
    insert into messaging.outbox (event_id, queue, type, payload, group_id, trace, created_at, redrive_of, body)
    select coalesce(event_id, id), queue, coalesce(type, 'unreadable'), '{}'::jsonb, group_id, trace, ${at}, id, body from taken
    returning redrive_of::text as id, queue, event_id::text as "eventId", type`;
}

/** How many there are, counted up to `most`. */
export async function countLetters(
  db: RawQueries,
  filter: LetterFilter & { readonly through: Date | null },
  most: number,
): Promise<Counted> {
  const until = filter.through === null ? [] : [sql`collected_at <= ${filter.through}`];
  const [row] = await db.$queryRaw<{ found: number }[]>`
    select count(*)::int as found from (select 1 from messaging.dead_letter
      where ${join([...conditionsOf(filter), ...until], " and ")} limit ${most + 1}) as letters`;
  const found = row?.found ?? 0;
  return { count: Math.min(found, most), more: found > most };
}

/** When the oldest waiting letter of each queue was taken in; one look into an index each. */
export function oldestWaiting(
  db: RawQueries,
  queues: readonly QueueName[],
): Promise<{ queue: QueueName; at: Date | null }[]> {
  return db.$queryRaw`
    select q.queue, (select min(collected_at) from messaging.dead_letter where state = 'waiting' and queue = q.queue) as at
    from unnest(${queues}::text[]) as q(queue)`;
}

/** Deletes letters that were sent again before `redriven`, or that wait since before `waiting`; a bounded number a call. */
export function deleteOldLetters(
  db: RawQueries,
  before: { readonly redriven: Date; readonly waiting: Date },
  limit: number,
): Promise<number> {
  return db.$executeRaw`
    delete from messaging.dead_letter where id in (
      select id from messaging.dead_letter
      where (state = 'redriven' and redriven_at < ${before.redriven}) or (state = 'waiting' and collected_at < ${before.waiting})
      limit ${limit})`;
}

// In the words of the partial indexes, so that a prepared statement finds them, too.
const STATE = { waiting: sql`state = 'waiting'`, redriven: sql`state = 'redriven'` };

const conditionsOf = ({ state, queue }: LetterFilter): Sql[] => [
  STATE[state],
  ...(queue === null ? [] : [sql`queue = ${queue}`]),
];
