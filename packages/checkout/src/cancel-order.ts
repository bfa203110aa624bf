import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { releaseAllocatedStock, releaseStock } from "@cartwright/inventory/release-stock";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { type OrderState, orderCancelled } from "@cartwright/orders/contract";
import { changedSince } from "@cartwright/orders/changed-since";
import { moveOrder } from "@cartwright/orders/move-order";
import { NEXT_STATES, type Order } from "@cartwright/orders/order";
import { lockedOrderOf } from "@cartwright/orders/order-of";
import { latestAttempt, lockedAttempt } from "@cartwright/payments/attempt-of";
import { refundsOf } from "@cartwright/payments/refunds-of";
import { abandonPayment, requestVoid } from "@cartwright/payments/request-operations";
import { requestRefund } from "@cartwright/payments/request-refund";
import type { CancelOrder } from "./contract.ts";
import { MoneyOnTheMove } from "./errors.ts";

/**
 * Staff call an order off of which nothing has left: its stock goes back on sale, money that the bank holds is let go, money that
 * was taken is refunded in full, and the customer is told. All of it or nothing. Cancelling it again changes nothing. Refuses with
 * NotPermitted, OrderNotFound, ChangedSinceSeen, OnItsWay, OrderCannotMove, and MoneyOnTheMove while its money is just being taken.
 */
export async function cancelOrder(ctx: Ctx, input: CancelOrder): Promise<{ id: Id<"Order">; state: OrderState }> {
  requirePermission(ctx.actor, "orders.cancel");
  return inTransaction(ctx, async (ctx) => {
    const order = await lockedOrderOf(ctx, input.orderId);
    if (order.state === "cancelled") return { id: order.id, state: order.state };
    const changed = await changedSince(ctx, order, input.version);
    if (changed !== null) throw changed;
    await moveOrder(ctx, order, "cancelled", { reason: input.reason });
    const refunded = await letMoneyGo(ctx, order, input.reason);
    await recordChange(ctx, {
      action: "order.cancelled",
      subject: { type: "order", id: order.id, label: `Order ${order.number}` },
      before: { state: order.state },
      after: { state: "cancelled", reason: input.reason, refunded },
    });
    await publish(ctx, orderCancelled({ orderId: order.id }));
    await (order.state === "pending_payment" ? releaseStock(ctx, order.id) : releaseAllocatedStock(ctx, order.id));
    return { id: order.id, state: "cancelled" };
  });
}

/** Whether the order, as it is, can be called off. Pure. */
export const mayCancel = (order: Pick<Order, "state" | "fulfilment">): boolean =>
  order.fulfilment === "unfulfilled" && NEXT_STATES[order.state].includes("cancelled");

/** Says how much goes back to the customer; null where nothing was taken. */
async function letMoneyGo(ctx: TxCtx, order: Order, reason: string) {
  if (order.state === "paid") return refundRest(ctx, order, reason);
  const latest = await latestAttempt(ctx, order.id);
  const attempt = latest && (await lockedAttempt(ctx, latest.id));
  if (order.state === "pending_payment") {
    if (attempt?.state === "authorised") throw new MoneyOnTheMove();
    await abandonPayment(ctx, order.id);
    return null;
  }
  if (attempt?.state !== "authorised" && attempt?.state !== "capture_failed") throw new MoneyOnTheMove();
  await requestVoid(ctx, attempt);
  return null;
}

async function refundRest(ctx: TxCtx, order: Order, reason: string) {
  const { money } = await refundsOf(ctx, order.id);
  if (money === null || money.refundable.amount === 0) return null;
  const amount = money.refundable;
  await requestRefund(ctx, { orderId: order.id, amount, reason, idempotencyKey: `cancel-${order.id}` });
  return amount;
}
