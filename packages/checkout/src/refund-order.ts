import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { heldUnits } from "@cartwright/inventory/held-units";
import { putBackOnSale } from "@cartwright/inventory/put-back-on-sale";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Order } from "@cartwright/orders/order";
import { changedSince } from "@cartwright/orders/changed-since";
import { noteRefundRequest } from "@cartwright/orders/note-refund-request";
import { lockedOrderOf } from "@cartwright/orders/order-of";
import { closeFulfilment } from "@cartwright/orders/record-fulfilment";
import type { RefundView } from "@cartwright/payments/contract";
import { refundsOf } from "@cartwright/payments/refunds-of";
import { requestRefund } from "@cartwright/payments/request-refund";
import type { RefundOrder } from "./contract.ts";

/**
 * Gives money of an order back, all of it or any part, with a reason that the audit log keeps. Stock moves only where `restock`
 * says so. The same key again gives the same refund and moves nothing. Refuses with NotPermitted, OrderNotFound,
 * NothingCaptured, RefundTooMuch, RefundKeyReused, ChangedSinceSeen, and NotHeldForOrder for units that the order does not hold.
 */
export async function refundOrder(ctx: Ctx, input: RefundOrder): Promise<RefundView> {
  requirePermission(ctx.actor, "orders.refund");
  return inTransaction(ctx, async (ctx) => {
    const order = await lockedOrderOf(ctx, input.orderId);
    const { money: before } = await refundsOf(ctx, order.id);
    const changed = await changedSince(ctx, order, input.version);
    const { refund, repeated } = await requestRefund(ctx, input).catch((refusal: unknown) => {
      throw changed ?? refusal;
    });
    if (repeated) return refund;
    if (changed !== null) throw changed;
    const { money: after } = await refundsOf(ctx, order.id);
    const { id, amount, reason } = refund;
    await recordChange(ctx, {
      action: "order.refund_requested",
      subject: { type: "order", id: order.id, label: `Order ${order.number}` },
      before: { refundable: before?.refundable },
      after: { refundable: after?.refundable, refund: { id, amount, reason }, restock: input.restock },
    });
    await noteRefundRequest(ctx, order, { amount, reason, restock: input.restock });
    if (input.restock.length > 0) await restock(ctx, order, input.restock);
    return refund;
  });
}

async function restock(ctx: TxCtx, order: Order, lines: RefundOrder["restock"]): Promise<void> {
  await putBackOnSale(ctx, { orderId: order.id, lines });
  const { held } = await heldUnits(ctx, order.id);
  if (held.length === 0) await closeFulfilment(ctx, order);
}
