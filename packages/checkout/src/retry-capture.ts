import type { TxCtx } from "@cartwright/db/context";
import { releaseAllocatedStock } from "@cartwright/inventory/release-stock";
import type { Id } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { orderNotFulfillable } from "@cartwright/orders/contract";
import { moveOrder } from "@cartwright/orders/move-order";
import { lockedOrderOf } from "@cartwright/orders/order-of";
import { CAPTURE_TRIES } from "@cartwright/payments/attempt";
import { lockedAttempt } from "@cartwright/payments/attempt-of";
import { requestCapture, requestVoid } from "@cartwright/payments/request-operations";

/** A refused capture is asked for again, three times in all; then the order is off, its stock is sold to others and the customer is told. */
export async function retryCapture(
  ctx: TxCtx,
  input: { orderId: Id<"Order">; attemptId: Id<"PaymentAttempt"> },
): Promise<void> {
  const order = await lockedOrderOf(ctx, input.orderId);
  const attempt = await lockedAttempt(ctx, input.attemptId);
  if (attempt.state !== "capture_failed") return;
  if (attempt.captureRefusals < CAPTURE_TRIES) {
    await requestCapture(ctx, attempt);
    return;
  }
  await requestVoid(ctx, attempt);
  await moveOrder(ctx, order, "cancelled");
  await publish(ctx, orderNotFulfillable({ orderId: order.id }));
  await releaseAllocatedStock(ctx, order.id);
}
