import type { RawQueries } from "@cartwright/db/client";
import type { Id } from "@cartwright/kernel/id";

/** Takes products whose moment has come, the longest due first; others who ask at the same time get others. */
export async function takeDue(db: RawQueries, at: Date, limit: number): Promise<Id<"Product">[]> {
  const rows = await db.$queryRaw<{ id: Id<"Product"> }[]>`
    update catalog.product set publish_due = null where id in (
      select id from catalog.product where publish_due <= ${at} order by publish_due, id limit ${limit} for update skip locked
    ) returning id::text`;
  return rows.map((row) => row.id);
}
