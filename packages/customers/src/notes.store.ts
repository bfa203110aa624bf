import type { RawQueries } from "@cartwright/db/client";
import { sql } from "@cartwright/db/sql";
import type { CustomerNote } from "./contract.ts";

export async function insertNote(db: RawQueries, profileId: string, note: CustomerNote): Promise<void> {
  await db.$executeRaw`
    insert into customers.note (id, profile_id, text, written_at, written_by)
    values (${note.id}::uuid, ${profileId}::uuid, ${note.text}, ${note.writtenAt}, ${note.writtenBy})`;
}

/** Newest first, without those that were taken back. */
export function selectNotes(
  db: RawQueries,
  of: { profileId: string; before: { at: string; id: string } | null; limit: number },
): Promise<(CustomerNote & { sortKey: string })[]> {
  const { before } = of;
  const older = before === null ? sql`true` : sql`(written_at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`;
  return db.$queryRaw<(CustomerNote & { sortKey: string })[]>`
    select id::text, text, written_at as "writtenAt", written_by as "writtenBy", written_at::text as "sortKey" from customers.note
    where profile_id = ${of.profileId}::uuid and removed_at is null and ${older} order by written_at desc, id desc limit ${of.limit}`;
}

/** Whether there is such a note; false when it is so already. */
export async function markNote(
  db: RawQueries,
  note: { profileId: string; id: string },
  removed: boolean,
  at: Date,
): Promise<boolean> {
  const changed = await db.$executeRaw`
    update customers.note set removed_at = ${removed ? at : null}::timestamptz
    where id = ${note.id}::uuid and profile_id = ${note.profileId}::uuid and (removed_at is null) = ${removed}`;
  return changed === 1;
}
