import type { RawQueries } from "@cartwright/db/client";

/** True when this call was the first to claim (event, consumer); false when the event has already taken effect. */
export async function claimInbox(db: RawQueries, eventId: string, consumer: string, at: Date): Promise<boolean> {
  const inserted = await db.$executeRaw`
    insert into messaging.inbox (event_id, consumer, handled_at) values (${eventId}::uuid, ${consumer}, ${at}) on conflict do nothing`;
  return inserted === 1;
}

export async function isInInbox(db: RawQueries, eventId: string, consumer: string): Promise<boolean> {
  const rows = await db.$queryRaw<
    unknown[]
  >`select 1 from messaging.inbox where event_id = ${eventId}::uuid and consumer = ${consumer}`;
  return rows.length > 0;
}

/**
 * Deletes inbox rows older than `before`, a bounded number a call. Returns how many went. An event that lies among the dead
 * letters may be sent again: what is done of it must stay known.
 */
export function deleteOldInbox(db: RawQueries, before: Date, limit: number): Promise<number> {
  return db.$executeRaw`
    delete from messaging.inbox where (event_id, consumer) in
      (select i.event_id, i.consumer from messaging.inbox i where i.handled_at < ${before}
        and not exists (select 1 from messaging.dead_letter d where d.event_id = i.event_id)
      order by i.handled_at limit ${limit})`;
}
