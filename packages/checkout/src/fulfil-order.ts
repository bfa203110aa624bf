import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { heldUnits } from "@cartwright/inventory/held-units";
import { shipStock } from "@cartwright/inventory/ship-stock";
import { requirePermission } from "@cartwright/kernel/actor";
import { changedSince } from "@cartwright/orders/changed-since";
import type { Fulfilment } from "@cartwright/orders/contract";
import { lockedOrderOf } from "@cartwright/orders/order-of";
import { type NewParcel, parcelUnderKey, recordFulfilment } from "@cartwright/orders/record-fulfilment";
import type { OrderRefunds } from "@cartwright/payments/contract";
import { refundsOf } from "@cartwright/payments/refunds-of";
import type { FulfilOrder } from "./contract.ts";
import { AllGivenBack, ParcelKeyReused } from "./errors.ts";

/**
 * A parcel of a paid order leaves a warehouse: recorded, out of stock, mailed to the customer, all of it or nothing. The same key
 * again gives the same parcel and moves nothing. Refuses with NotPermitted, OrderNotFound, OrderCannotMove, NotHeldForOrder and
 * NotAllocatedHere for units that are not left or that another warehouse sends, ParcelKeyReused, ChangedSinceSeen, and AllGivenBack
 * where nobody said that they know.
 */
export async function fulfilOrder(ctx: Ctx, input: FulfilOrder): Promise<Fulfilment> {
  requirePermission(ctx.actor, "orders.fulfil");
  return inTransaction(ctx, async (ctx) => {
    const order = await lockedOrderOf(ctx, input.orderId);
    const { orderId, version, thoughGivenBack = false, ...told } = input;
    const parcel = {
      ...told,
      trackingNumber: told.trackingNumber ?? "",
      trackingUrl: told.trackingUrl ?? null,
      lines: told.lines.toSorted(bySku),
    };
    const known = await parcelUnderKey(ctx, order, input.idempotencyKey);
    if (known !== null) return sameAs(known, parcel);
    const changed = await changedSince(ctx, order, version);
    if (changed !== null) throw changed;
    const { held } = await heldUnits(ctx, order.id);
    const sendable = order.state === "paid" && held.length > 0;
    if (sendable && !thoughGivenBack && allGivenBack(await refundsOf(ctx, orderId))) throw new AllGivenBack();
    // Nobody changes what it holds while its lock is ours.
    const becomes = unitsOf(held) > unitsOf(parcel.lines) ? "partly_fulfilled" : "fulfilled";
    const fulfilment = await recordFulfilment(ctx, order, parcel, becomes);
    const { number, warehouseCode, carrier, trackingNumber, lines } = fulfilment;
    await recordChange(ctx, {
      action: "order.shipped",
      subject: { type: "order", id: orderId, label: `Order ${order.number}` },
      before: { fulfilment: order.fulfilment },
      after: { fulfilment: becomes, parcel: { number, warehouseCode, carrier, trackingNumber, lines } },
    });
    await shipStock(ctx, { orderId, warehouseCode, lines, reference: fulfilment.id, orderNumber: order.number });
    return fulfilment;
  });
}

/** Whether none of its money is ours any more. What is on its way back counts, what failed does not. Pure. */
export const allGivenBack = ({ money }: Pick<OrderRefunds, "money">): boolean =>
  money !== null && money.refundable.amount === 0;

function sameAs(known: Fulfilment, parcel: NewParcel): Fulfilment {
  const same =
    known.warehouseCode === parcel.warehouseCode &&
    known.carrier === parcel.carrier &&
    known.trackingNumber === parcel.trackingNumber &&
    known.trackingUrl === parcel.trackingUrl &&
    JSON.stringify(known.lines.toSorted(bySku).map(pair)) === JSON.stringify(parcel.lines.map(pair));
  if (!same) throw new ParcelKeyReused();
  return known;
}

type Line = Fulfilment["lines"][number];
const pair = ({ sku, quantity }: Line) => [sku, quantity];
const bySku = (a: Line, b: Line) => (a.sku < b.sku ? -1 : 1);
const unitsOf = (lines: readonly { quantity: number }[]) => lines.reduce((sum, { quantity }) => sum + quantity, 0);
