import type { RawQueries } from "@cartwright/db/client";
import type { WaitingOrders } from "./orders-waiting.ts";

/** In the words of the index order_to_ship; numbers and days run together, so the lowest number is the oldest. */
export async function countToShip(db: RawQueries, most: number): Promise<WaitingOrders> {
  const rows = await db.$queryRaw<{ found: number; since: Date | null }[]>`
    select count(*)::int as found, min(placed_at) as since from (
      select placed_at from orders."order" where state = 'paid' and fulfilment_state in ('unfulfilled', 'partly_fulfilled')
      order by number limit ${most + 1}) as waiting`;
  return waitingOf(rows, most);
}

/** In the words of the index order_authorised. */
export async function countMoneyStuck(db: RawQueries, before: Date, most: number): Promise<WaitingOrders> {
  const rows = await db.$queryRaw<{ found: number; since: Date | null }[]>`
    select count(*)::int as found, min(placed_at) as since from (
      select placed_at from orders."order" where state = 'authorised' and placed_at < ${before} limit ${most + 1}) as stuck`;
  return waitingOf(rows, most);
}

export async function selectNumber(db: RawQueries, id: string): Promise<number | null> {
  const rows = await db.$queryRaw<{ number: bigint }[]>`select number from orders."order" where id = ${id}::uuid`;
  return rows[0] === undefined ? null : Number(rows[0].number);
}

function waitingOf([row]: { found: number; since: Date | null }[], most: number): WaitingOrders {
  const { found, since } = row!;
  return { count: Math.min(found, most), more: found > most, since };
}
