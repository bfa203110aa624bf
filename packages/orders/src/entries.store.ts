import type { RawQueries } from "@cartwright/db/client";
import type { OrderEntry } from "./contract.ts";

/** When, by whom (null: by itself), and what the timeline of staff says besides. */
export interface Happening {
  readonly at: Date;
  readonly by: string | null;
  readonly detail: OrderEntry["detail"];
}

export const detailOf = ({ detail }: Happening): string | null => (detail === null ? null : JSON.stringify(detail));

export async function insertEntry(
  db: RawQueries,
  orderId: string,
  entry: Happening & { readonly kind: string },
): Promise<void> {
  await db.$executeRaw`
    insert into orders.order_entry (id, order_id, kind, at, actor, detail, version)
    select gen_random_uuid(), id, ${entry.kind}, ${entry.at}, ${entry.by}, ${detailOf(entry)}::jsonb, version
    from orders."order" where id = ${orderId}::uuid`;
}

/** What somebody who works here did last to the order itself, of what made it newer than this version; mails and notes do not count. */
export async function selectDoingSince(
  db: RawQueries,
  orderId: string,
  version: number,
): Promise<(OrderEntry & { readonly by: string }) | null> {
  const rows = await db.$queryRaw<(OrderEntry & { by: string })[]>`
    select kind, at, actor as by, detail from orders.order_entry
    where order_id = ${orderId}::uuid and version > ${version} and actor is not null and kind in ('shipped', 'cancelled', 'refund_requested')
    order by at desc, version desc limit 1`;
  return rows[0] ?? null;
}

/** Whether the timeline tells of this already, with at least these details. */
export async function isEntryWritten(
  db: RawQueries,
  orderId: string,
  { kind, detail }: { kind: string; detail: object },
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from orders.order_entry where order_id = ${orderId}::uuid and kind = ${kind} and detail @> ${JSON.stringify(detail)}::jsonb limit 1`;
  return rows.length > 0;
}

/** Oldest first. Of a note that was taken back nothing is told: the audit log knows. */
export function selectEntries(db: RawQueries, orderId: string): Promise<OrderEntry[]> {
  return db.$queryRaw<OrderEntry[]>`
    select kind, at, actor as by, detail from orders.order_entry entry
    where order_id = ${orderId}::uuid and not (kind = 'noted' and exists (
      select from orders.note n
      where n.order_id = entry.order_id and n.id::text = entry.detail->>'noteId' and n.removed_at is not null
    )) order by at, entry.id`;
}
