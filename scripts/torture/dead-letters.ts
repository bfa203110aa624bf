import type { Sql } from "./database.ts";
import type { DeadLetter } from "./evidence.ts";

export interface WaitingLetter extends DeadLetter {
  readonly id: string;
  readonly messageId: string;
}

/** What was given up, has been taken in by a worker, and waits for somebody. */
export const waitingLetters = (sql: Sql): Promise<WaitingLetter[]> =>
  sql.rows<WaitingLetter & Record<string, unknown>>(`
    select id::text, queue, message_id as "messageId", coalesce(event_id::text, 'none') as "eventId", coalesce(type, 'unreadable') as type
    from messaging.dead_letter where state = 'waiting' order by id`);

/** Sends one on as a member of staff would: through outbox and relay, under the same event id. */
export async function sendOn(sql: Sql, { id }: WaitingLetter): Promise<void> {
  await sql.rows(
    `
    with taken as (
      update messaging.dead_letter set state = 'redriven', redriven_at = now(), redriven_by = 'torture'
      where id = $1 and state = 'waiting' returning id, queue, event_id, type, body, group_id, trace
    )
    insert into messaging.outbox (event_id, queue, type, payload, group_id, trace, created_at, redrive_of, body)
    select coalesce(event_id, id), queue, coalesce(type, 'unreadable'), '{}', group_id, trace, now(), id, body from taken`,
    [id],
  );
}
