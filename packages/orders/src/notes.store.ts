import type { RawQueries } from "@cartwright/db/client";
import type { OrderNote } from "./contract.ts";

export async function insertNote(db: RawQueries, orderId: string, note: OrderNote): Promise<void> {
  await db.$executeRaw`
    insert into orders.note (id, order_id, text, written_at, written_by)
    values (${note.id}::uuid, ${orderId}::uuid, ${note.text}, ${note.writtenAt}, ${note.writtenBy})`;
}

/** Oldest first. */
export function selectNotes(db: RawQueries, orderId: string): Promise<OrderNote[]> {
  return db.$queryRaw<OrderNote[]>`
    select id::text, text, written_at as "writtenAt", written_by as "writtenBy" from orders.note
    where order_id = ${orderId}::uuid order by written_at, id`;
}
