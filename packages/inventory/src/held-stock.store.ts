import type { RawQueries } from "@cartwright/db/client";
import type { SkuQuantity } from "./contract.ts";
import type { ReservationState } from "./inventory.store.ts";

/** Locks what an order holds until the transaction ends, so that who assigns and who takes away take turns. */
export async function lockReservation(db: RawQueries, orderId: string): Promise<ReservationState | null> {
  const rows = await db.$queryRaw<{ state: ReservationState }[]>`
    select state from inventory.reservation where order_id = ${orderId}::uuid for update`;
  return rows[0]?.state ?? null;
}

/** False when the order holds fewer. The table refuses a line of nothing, so an emptied one is gone. */
export async function takeFromReservation(
  db: RawQueries,
  orderId: string,
  { sku, quantity }: SkuQuantity,
): Promise<boolean> {
  const emptied = await db.$executeRaw`
    delete from inventory.reservation_line where order_id = ${orderId}::uuid and sku = ${sku} and quantity = ${quantity}`;
  if (emptied === 1) return true;
  const lessened = await db.$executeRaw`
    update inventory.reservation_line set quantity = quantity - ${quantity}
    where order_id = ${orderId}::uuid and sku = ${sku} and quantity > ${quantity}`;
  return lessened === 1;
}

/**
 * Takes units out of an order's allocations, warehouse by warehouse in the order in which everybody locks. Nothing happens to
 * an order that has not been assigned yet. Callers hold the reservation's lock.
 */
export async function takeFromAllocations(
  db: RawQueries,
  orderId: string,
  { sku, quantity }: SkuQuantity,
): Promise<void> {
  await db.$executeRaw`
    select 1 from inventory.stock_level where sku = ${sku} order by warehouse_code for update`;
  await db.$executeRaw`
    with planned as (
      select warehouse_code, quantity,
        least(quantity, greatest(0, ${quantity} - coalesce(sum(quantity) over (order by warehouse_code rows between unbounded preceding and 1 preceding), 0)))::int as taken
      from inventory.allocation where order_id = ${orderId}::uuid and sku = ${sku}
    ), gone as (
      delete from inventory.allocation a using planned p
      where a.order_id = ${orderId}::uuid and a.sku = ${sku} and a.warehouse_code = p.warehouse_code and p.taken = p.quantity
    ), lessened as (
      update inventory.allocation a set quantity = a.quantity - p.taken from planned p
      where a.order_id = ${orderId}::uuid and a.sku = ${sku} and a.warehouse_code = p.warehouse_code and p.taken > 0 and p.taken < p.quantity
    )
    update inventory.stock_level s set allocated = s.allocated - p.taken from planned p
    where s.sku = ${sku} and s.warehouse_code = p.warehouse_code and p.taken > 0`;
}

export function selectHeld(db: RawQueries, orderId: string): Promise<SkuQuantity[]> {
  return db.$queryRaw`
    select l.sku, l.quantity from inventory.reservation r join inventory.reservation_line l on l.order_id = r.order_id
    where r.order_id = ${orderId}::uuid and r.state = 'allocated' order by l.sku collate "C"`;
}

export interface AllocatedUnits extends SkuQuantity {
  readonly warehouseCode: string;
  readonly warehouseName: string;
}

export function selectAllocations(db: RawQueries, orderId: string): Promise<AllocatedUnits[]> {
  return db.$queryRaw`
    select a.sku, a.quantity, a.warehouse_code as "warehouseCode", w.name as "warehouseName"
    from inventory.allocation a join inventory.warehouse w on w.code = a.warehouse_code
    where a.order_id = ${orderId}::uuid order by a.warehouse_code, a.sku collate "C"`;
}
