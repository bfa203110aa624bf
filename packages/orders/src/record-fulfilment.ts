import type { TxCtx } from "@cartwright/db/context";
import { newId } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { type Fulfilment, type FulfilmentState, orderShipped } from "./contract.ts";
import { insertEntry } from "./entries.store.ts";
import { OrderChangedMeanwhile, OrderCannotMove } from "./errors.ts";
import { asStaffSee, insertFulfilment, selectFulfilments, updateFulfilmentState } from "./fulfilments.store.ts";
import type { Order } from "./order.ts";
import { whoOf } from "./who-of.ts";

export interface NewParcel extends Pick<
  Fulfilment,
  "warehouseCode" | "carrier" | "trackingNumber" | "trackingUrl" | "lines"
> {
  readonly idempotencyKey: string;
}

/** The parcel that was recorded under this key, if any. The caller holds the order's lock. */
export async function parcelUnderKey(ctx: TxCtx, order: Order, key: string): Promise<Fulfilment | null> {
  const parcels = await selectFulfilments(ctx.db, order.id);
  const known = parcels.find((parcel) => parcel.idempotencyKey === key);
  return known === undefined ? null : asStaffSee(known);
}

/**
 * Writes down that a parcel of a locked order has left, and how much of the order that makes; its mail follows from the event.
 * Refuses with OrderCannotMove an order that is not paid. The caller takes the units out of stock.
 */
export async function recordFulfilment(
  ctx: TxCtx,
  order: Order,
  parcel: NewParcel,
  becomes: FulfilmentState,
): Promise<Fulfilment> {
  if (order.state !== "paid") throw new OrderCannotMove(order.state, "shipped");
  const { idempotencyKey, ...told } = parcel;
  const [id, shippedAt, by] = [newId<"Fulfilment">(), ctx.now(), whoOf(ctx.actor)];
  const shippedBy = by ?? "";
  const number = await insertFulfilment(ctx.db, {
    ...told,
    id,
    orderId: order.id,
    idempotencyKey,
    shippedAt,
    shippedBy,
  });
  if (!(await updateFulfilmentState(ctx.db, order.id, becomes, shippedAt))) throw new OrderChangedMeanwhile(order.id);
  const { warehouseCode, carrier, trackingNumber, lines } = parcel;
  const detail = { parcel: number, warehouseCode, carrier, trackingNumber, lines };
  await insertEntry(ctx.db, order.id, { kind: "shipped", at: shippedAt, by, detail });
  await publish(ctx, orderShipped({ orderId: order.id, fulfilmentId: id }));
  return { ...told, id, number, shippedAt, shippedBy };
}

/** For a locked order of which the rest, or all of it, went back on sale: what has left is all that will leave. */
export async function closeFulfilment(ctx: TxCtx, order: Order): Promise<void> {
  if (order.fulfilment !== "fulfilled") await updateFulfilmentState(ctx.db, order.id, "fulfilled", ctx.now());
}
