import type { RawQueries } from "@cartwright/db/client";

export interface Failure {
  readonly queue: string;
  readonly messageId: string;
  readonly eventId: string | null;
  readonly type: string | null;
  readonly consumer: string | null;
  readonly code: string;
  readonly message: string;
  readonly attempts: number;
}

/** The last failure of a message; the time of the first stays. */
export async function upsertFailure(db: RawQueries, failure: Failure, at: Date): Promise<void> {
  await db.$executeRaw`
    insert into messaging.failure (queue, message_id, event_id, type, consumer, error_code, error_message, attempts, first_failed_at, last_failed_at)
    values (${failure.queue}, ${failure.messageId}, ${failure.eventId}::uuid, ${failure.type}, ${failure.consumer}, ${failure.code},
      ${failure.message}, ${failure.attempts}, ${at}, ${at})
    on conflict (queue, message_id) do update set consumer = excluded.consumer, error_code = excluded.error_code,
      error_message = excluded.error_message, attempts = excluded.attempts, last_failed_at = excluded.last_failed_at`;
}

/** Deletes failures older than `before`, a bounded number a call: of messages that came right in the end. Returns how many went. */
export function deleteOldFailures(db: RawQueries, before: Date, limit: number): Promise<number> {
  return db.$executeRaw`
    delete from messaging.failure where (queue, message_id) in
      (select queue, message_id from messaging.failure where last_failed_at < ${before} order by last_failed_at limit ${limit})`;
}
