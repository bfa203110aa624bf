import { setTimeout as sleep } from "node:timers/promises";
import { onDatabase } from "../torture/database.ts";

const WAIT_MS = 120_000;

/** Waits until these orders are paid and answers when each was, by its own history; those that never were are missing. */
export function whenPaid(databaseUrl: string, numbers: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const until = Date.now() + WAIT_MS;
  return onDatabase(databaseUrl, async (sql) => {
    for (;;) {
      const rows = await sql.rows<{ number: number; at: Date }>(
        `select o.number::float8 as number, e.at from orders."order" o join orders.order_entry e on e.order_id = o.id and e.kind = 'paid' where o.number = any($1::bigint[])`,
        [numbers],
      );
      if (rows.length === numbers.length || Date.now() > until)
        return new Map(rows.map(({ number, at }) => [number, at.getTime()]));
      await sleep(200);
    }
  });
}
