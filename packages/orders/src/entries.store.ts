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
    insert into orders.order_entry (id, order_id, kind, at, actor, detail)
    values (gen_random_uuid(), ${orderId}::uuid, ${entry.kind}, ${entry.at}, ${entry.by}, ${detailOf(entry)}::jsonb)`;
}

/** Oldest first. */
export function selectEntries(db: RawQueries, orderId: string): Promise<OrderEntry[]> {
  return db.$queryRaw<OrderEntry[]>`
    select kind, at, actor as by, detail from orders.order_entry where order_id = ${orderId}::uuid order by at, id`;
}
