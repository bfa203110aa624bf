import type { RawQueries } from "@cartwright/db/client";
import { type MailView, NewsKind } from "./contract.ts";

export interface Delivery {
  readonly id: string;
  readonly messageId: string;
  readonly state: "pending" | "sent";
}

export interface NewDelivery {
  readonly kind: NewsKind;
  readonly subjectId: string;
  readonly recipient: string;
  readonly messageId: string;
}

/** Writes the delivery down, or counts another try of the one that is there; its Message-ID never changes. */
export async function claimDelivery(db: RawQueries, delivery: NewDelivery, at: Date): Promise<Delivery> {
  const rows = await db.$queryRaw<Delivery[]>`
    insert into notifications.delivery as d (id, kind, subject_id, recipient, message_id, state, tries, created_at)
    values (gen_random_uuid(), ${delivery.kind}, ${delivery.subjectId}::uuid, ${delivery.recipient}, ${delivery.messageId}, 'pending', 1, ${at})
    on conflict (kind, subject_id) do update set tries = d.tries + (case when d.state = 'sent' then 0 else 1 end)
    returning id::text, message_id as "messageId", state`;
  return rows[0]!;
}

export async function markSent(db: RawQueries, id: string, at: Date): Promise<void> {
  await db.$executeRaw`
    update notifications.delivery set state = 'sent', sent_at = ${at}, last_error = null where id = ${id}::uuid and state = 'pending'`;
}

/** Keeps why the last try failed, for whoever is asked about this mail. */
export async function noteFailure(db: RawQueries, id: string, reason: string): Promise<void> {
  await db.$executeRaw`update notifications.delivery set last_error = ${reason} where id = ${id}::uuid and state = 'pending'`;
}

/** Deliveries about any of these subjects, oldest first; along the index of kind and subject. */
export function selectDeliveries(db: RawQueries, subjectIds: readonly string[]): Promise<MailView[]> {
  return db.$queryRaw<MailView[]>`
    select kind, recipient, created_at as "writtenAt", sent_at as "sentAt", last_error as trouble from notifications.delivery
    where kind = any(${[...NewsKind.options]}::text[]) and subject_id = any(${[...subjectIds]}::uuid[])
    order by coalesce(sent_at, created_at), id`;
}
