import type { RawQueries } from "@cartwright/db/client";

/** The planted bug: the inbox is written and never asked, so that an event takes effect as often as it arrives. */
export async function claimInbox(db: RawQueries, eventId: string, consumer: string, at: Date): Promise<boolean> {
  await db.$executeRaw`
    insert into messaging.inbox (event_id, consumer, handled_at) values (${eventId}::uuid, ${consumer}, ${at}) on conflict do nothing`;
  return true;
}

export const isInInbox = (): Promise<boolean> => Promise.resolve(false);

export const deleteOldInbox = (): Promise<number> => Promise.resolve(0);
