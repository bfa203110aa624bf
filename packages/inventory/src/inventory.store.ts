import type { RawQueries } from "@cartwright/db/client";
import type { SkuQuantity } from "./contract.ts";

export type ReservationState = "held" | "allocated" | "released";

export function selectAvailability(
  db: RawQueries,
  skus: readonly string[],
): Promise<{ sku: string; available: number }[]> {
  return db.$queryRaw`
    select sku, case when backorder then 1000000 else on_hand - reserved end as available
    from inventory.availability where sku = any(${[...skus]}::text[])`;
}

/** The sale itself: takes `quantity` only while it is there. Returns what is left, or null when there was not enough. */
export async function takeFromAvailability(db: RawQueries, { sku, quantity }: SkuQuantity): Promise<number | null> {
  const rows = await db.$queryRaw<{ left: number }[]>`
    update inventory.availability set reserved = reserved + ${quantity}
    where sku = ${sku} and (on_hand - reserved >= ${quantity} or backorder) returning on_hand - reserved as left`;
  return rows[0]?.left ?? null;
}

/** Gives back; returns what was available before. */
export async function giveToAvailability(db: RawQueries, { sku, quantity }: SkuQuantity): Promise<number> {
  const rows = await db.$queryRaw<{ before: number }[]>`
    update inventory.availability set reserved = reserved - ${quantity} where sku = ${sku} returning on_hand - reserved - ${quantity} as before`;
  return rows[0]!.before;
}

export async function insertReservation(
  db: RawQueries,
  orderId: string,
  lines: readonly SkuQuantity[],
  expiresAt: Date,
  at: Date,
): Promise<void> {
  await db.$executeRaw`
    with reservation as (
      insert into inventory.reservation (order_id, state, expires_at, updated_at) values (${orderId}::uuid, 'held', ${expiresAt}, ${at})
    )
    insert into inventory.reservation_line (order_id, sku, quantity)
    select ${orderId}::uuid, sku, quantity from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l(sku text, quantity int)`;
}

/** Moves a reservation; false when it was not in one of `from`, which means that somebody else was first. */
export async function moveReservation(
  db: RawQueries,
  orderId: string,
  from: readonly ReservationState[],
  to: ReservationState,
  at: Date,
): Promise<boolean> {
  const moved = await db.$executeRaw`
    update inventory.reservation set state = ${to}, updated_at = ${at} where order_id = ${orderId}::uuid and state = any(${[...from]}::text[])`;
  return moved === 1;
}

export async function extendReservation(db: RawQueries, orderId: string, expiresAt: Date, at: Date): Promise<boolean> {
  const moved = await db.$executeRaw`
    update inventory.reservation set expires_at = ${expiresAt}, updated_at = ${at} where order_id = ${orderId}::uuid and state = 'held'`;
  return moved === 1;
}

/** In SKU order, the order in which everybody locks. */
export function reservedLines(db: RawQueries, orderId: string): Promise<SkuQuantity[]> {
  return db.$queryRaw`select sku, quantity from inventory.reservation_line where order_id = ${orderId}::uuid order by sku collate "C"`;
}

export interface Warehouse {
  readonly code: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export const selectWarehouses = (db: RawQueries): Promise<Warehouse[]> =>
  db.$queryRaw<Warehouse[]>`select code, name, country from inventory.warehouse order by name, code`;

export async function upsertWarehouse(
  db: RawQueries,
  warehouse: { code: string; name: string; country: string },
): Promise<void> {
  await db.$executeRaw`
    insert into inventory.warehouse (code, name, country) values (${warehouse.code}, ${warehouse.name}, ${warehouse.country})
    on conflict (code) do update set name = excluded.name, country = excluded.country`;
}

export interface Movement extends SkuQuantity {
  readonly id: string;
  readonly warehouseCode: string;
  readonly reason: string;
  readonly reference: string;
  readonly by?: string | null;
  readonly note?: string | null;
  readonly orderNumber?: number | null;
}

/** Books a movement in the ledger; false when the same (reason, reference) was booked before. */
export async function insertMovement(db: RawQueries, movement: Movement, at: Date): Promise<boolean> {
  const { by = null, note = null, orderNumber = null } = movement;
  const inserted = await db.$executeRaw`
    insert into inventory.stock_movement (id, sku, warehouse_code, quantity, reason, reference, at, made_by, note, order_number)
    values (${movement.id}::uuid, ${movement.sku}, ${movement.warehouseCode}, ${movement.quantity}, ${movement.reason}, ${movement.reference},
      ${at}, ${by}, ${note}, ${orderNumber})
    on conflict do nothing`;
  return inserted === 1;
}

/** Adds to the warehouse and to the sum over warehouses; returns what is available afterwards. */
export async function addOnHand(db: RawQueries, movement: Movement): Promise<number> {
  await db.$executeRaw`
    insert into inventory.stock_level (sku, warehouse_code, on_hand) values (${movement.sku}, ${movement.warehouseCode}, ${movement.quantity})
    on conflict (sku, warehouse_code) do update set on_hand = stock_level.on_hand + excluded.on_hand`;
  const rows = await db.$queryRaw<{ available: number }[]>`
    insert into inventory.availability (sku, on_hand) values (${movement.sku}, ${movement.quantity})
    on conflict (sku) do update set on_hand = availability.on_hand + excluded.on_hand returning on_hand - reserved as available`;
  return rows[0]!.available;
}

export interface WarehouseStock {
  readonly sku: string;
  readonly warehouseCode: string;
  readonly free: number;
}

/** Locks the stock of these SKUs in every warehouse, in one fixed order. */
export function lockStockLevels(db: RawQueries, skus: readonly string[]): Promise<WarehouseStock[]> {
  return db.$queryRaw`
    select sku, warehouse_code as "warehouseCode", on_hand - allocated as free from inventory.stock_level
    where sku = any(${[...skus]}::text[]) order by sku collate "C", warehouse_code for update`;
}

export interface Allocation extends SkuQuantity {
  readonly warehouseCode: string;
}

export async function insertAllocations(
  db: RawQueries,
  orderId: string,
  allocations: readonly Allocation[],
): Promise<void> {
  const json = JSON.stringify(allocations);
  await db.$executeRaw`
    with allocated as (
      insert into inventory.allocation (order_id, sku, warehouse_code, quantity)
      select ${orderId}::uuid, sku, "warehouseCode", quantity from jsonb_to_recordset(${json}::jsonb) as a(sku text, "warehouseCode" text, quantity int)
      returning sku, warehouse_code, quantity
    )
    update inventory.stock_level s set allocated = s.allocated + a.quantity from allocated a where s.sku = a.sku and s.warehouse_code = a.warehouse_code`;
}
