import type { RawQueries } from "@cartwright/db/client";

/** A note as it is kept. The author is null where it was written before authors were kept. */
export interface KeptNote {
  readonly id: string;
  readonly text: string;
  readonly writtenAt: Date;
  readonly writtenBy: string;
  readonly authorId: string | null;
}

interface Place {
  readonly orderId: string;
  readonly noteId: string;
}

export async function insertNote(db: RawQueries, orderId: string, note: KeptNote): Promise<void> {
  await db.$executeRaw`
    insert into orders.note (id, order_id, text, written_at, written_by, author_id)
    values (${note.id}::uuid, ${orderId}::uuid, ${note.text}, ${note.writtenAt}, ${note.writtenBy}, ${note.authorId}::uuid)`;
}

/** Oldest first, without those that were taken back. */
export function selectNotes(db: RawQueries, orderId: string): Promise<KeptNote[]> {
  return db.$queryRaw<KeptNote[]>`
    select id::text, text, written_at as "writtenAt", written_by as "writtenBy", author_id::text as "authorId" from orders.note
    where order_id = ${orderId}::uuid and removed_at is null order by written_at, note.id`;
}

export async function selectAuthor(
  db: RawQueries,
  { orderId, noteId }: Place,
): Promise<Pick<KeptNote, "authorId" | "writtenBy"> | null> {
  const rows = await db.$queryRaw<Pick<KeptNote, "authorId" | "writtenBy">[]>`
    select author_id::text as "authorId", written_by as "writtenBy" from orders.note
    where id = ${noteId}::uuid and order_id = ${orderId}::uuid`;
  return rows[0] ?? null;
}

/** False when it is so already. */
export async function markNote(
  db: RawQueries,
  { orderId, noteId }: Place,
  removed: boolean,
  at: Date,
): Promise<boolean> {
  const changed = await db.$executeRaw`
    update orders.note set removed_at = ${removed ? at : null}::timestamptz
    where id = ${noteId}::uuid and order_id = ${orderId}::uuid and (removed_at is null) = ${removed}`;
  return changed === 1;
}
