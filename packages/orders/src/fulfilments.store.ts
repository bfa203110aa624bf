import type { RawQueries } from "@cartwright/db/client";
import type { Fulfilment, FulfilmentState, Parcel } from "./contract.ts";

export interface NewFulfilment extends Omit<Fulfilment, "number"> {
  readonly orderId: string;
  readonly idempotencyKey: string;
}

/** Writes the parcel and gives its number within the order. Callers hold the order's lock. */
export async function insertFulfilment(db: RawQueries, parcel: NewFulfilment): Promise<number> {
  const rows = await db.$queryRaw<{ number: number }[]>`
    with parcel as (
      insert into orders.fulfilment (id, order_id, number, warehouse_code, carrier, tracking_number, tracking_url, idempotency_key, shipped_at, shipped_by)
      select ${parcel.id}::uuid, ${parcel.orderId}::uuid, coalesce(max(number), 0) + 1, ${parcel.warehouseCode}, ${parcel.carrier}, ${parcel.trackingNumber},
        ${parcel.trackingUrl}, ${parcel.idempotencyKey}, ${parcel.shippedAt}, ${parcel.shippedBy}
      from orders.fulfilment where order_id = ${parcel.orderId}::uuid
      returning id, number
    ), lines as (
      insert into orders.fulfilment_line (fulfilment_id, sku, quantity)
      select parcel.id, l.sku, l.quantity from parcel, jsonb_to_recordset(${JSON.stringify(parcel.lines)}::jsonb) as l(sku text, quantity int)
    )
    select number from parcel`;
  return rows[0]!.number;
}

/** The UPDATE carries the guard: only a paid order is sent. */
export async function updateFulfilmentState(
  db: RawQueries,
  orderId: string,
  to: FulfilmentState,
  at: Date,
): Promise<boolean> {
  const changed = await db.$executeRaw`
    update orders."order" set fulfilment_state = ${to}, version = version + 1, updated_at = ${at}
    where id = ${orderId}::uuid and state = 'paid'`;
  return changed === 1;
}

export interface StoredFulfilment extends Fulfilment {
  readonly idempotencyKey: string;
}

/** The parcels of an order, in the order in which they left. */
export function selectFulfilments(db: RawQueries, orderId: string): Promise<StoredFulfilment[]> {
  return db.$queryRaw<StoredFulfilment[]>`
    select f.id::text, f.number, f.warehouse_code as "warehouseCode", f.carrier, f.tracking_number as "trackingNumber", f.tracking_url as "trackingUrl",
      f.idempotency_key as "idempotencyKey", f.shipped_at as "shippedAt", f.shipped_by as "shippedBy",
      (select jsonb_agg(jsonb_build_object('sku', l.sku, 'quantity', l.quantity) order by l.sku collate "C")
        from orders.fulfilment_line l where l.fulfilment_id = f.id) as lines
    from orders.fulfilment f where f.order_id = ${orderId}::uuid order by f.number`;
}

/** The same as its customer sees them. */
export const selectParcels = async (db: RawQueries, orderId: string): Promise<Parcel[]> =>
  (await selectFulfilments(db, orderId)).map(
    ({ idempotencyKey: _, id: __, warehouseCode: ___, shippedBy: ____, ...parcel }) => parcel,
  );

/** Keys are between a browser and us. */
export const asStaffSee = ({ idempotencyKey: _, ...parcel }: StoredFulfilment): Fulfilment => parcel;
