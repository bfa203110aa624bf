import type { RawQueries } from "@cartwright/db/client";
import type { Adjusted, SkuQuantity } from "./contract.ts";

interface Key {
  readonly actor: string;
  readonly idempotencyKey: string;
  readonly asked: string;
}

/** Makes the row where there is none, and holds it. */
export async function lockShelfRow(
  db: RawQueries,
  sku: string,
  warehouseCode: string,
): Promise<{ onHand: number; allocated: number }> {
  await db.$executeRaw`
    insert into inventory.stock_level (sku, warehouse_code, on_hand) values (${sku}, ${warehouseCode}, 0) on conflict do nothing`;
  const rows = await db.$queryRaw<{ onHand: number; allocated: number }[]>`
    select on_hand as "onHand", allocated from inventory.stock_level
    where sku = ${sku} and warehouse_code = ${warehouseCode} for update`;
  return rows[0]!;
}

/** Gives SKUs that have none a row with nothing in it. */
export async function knowSkus(db: RawQueries, skus: readonly string[]): Promise<void> {
  await db.$executeRaw`
    insert into inventory.availability (sku, on_hand) select sku, 0 from unnest(${[...skus]}::text[]) as s(sku)
    order by sku collate "C" on conflict do nothing`;
}

export async function adjustmentUnderKey(
  db: RawQueries,
  { actor, idempotencyKey }: Key,
): Promise<(Adjusted & { asked: string }) | null> {
  const rows = await db.$queryRaw<(Adjusted & { asked: string })[]>`
    select asked, sku, warehouse_code as "warehouseCode", quantity, on_hand as "onHand" from inventory.adjustment
    where actor = ${actor} and idempotency_key = ${idempotencyKey}`;
  return rows[0] ?? null;
}

/** False when the key was used for another shelf in this moment. */
export async function insertAdjustment(
  db: RawQueries,
  made: Key & Adjusted & { movementId: string | null },
  at: Date,
): Promise<boolean> {
  const inserted = await db.$executeRaw`
    insert into inventory.adjustment (actor, idempotency_key, asked, sku, warehouse_code, quantity, on_hand, movement_id, made_at)
    values (${made.actor}, ${made.idempotencyKey}, ${made.asked}, ${made.sku}, ${made.warehouseCode}, ${made.quantity}, ${made.onHand},
      ${made.movementId}::uuid, ${at})
    on conflict do nothing`;
  return inserted === 1;
}

/** Callers hold the row's lock. */
export async function setOnShelf(
  db: RawQueries,
  { sku, warehouseCode, onHand }: { sku: string; warehouseCode: string; onHand: number },
): Promise<void> {
  await db.$executeRaw`
    update inventory.stock_level set on_hand = ${onHand} where sku = ${sku} and warehouse_code = ${warehouseCode}`;
}

/** Adds to the sum over warehouses, or takes away what nobody was promised. Returns what is available then; null where orders count on it. */
export async function addToAvailability(db: RawQueries, { sku, quantity }: SkuQuantity): Promise<number | null> {
  const rows = await db.$queryRaw<{ available: number }[]>`
    update inventory.availability set on_hand = on_hand + ${quantity}
    where sku = ${sku} and (${quantity} > 0 or backorder or on_hand + ${quantity} >= reserved)
    returning on_hand - reserved as available`;
  return rows[0]?.available ?? null;
}
