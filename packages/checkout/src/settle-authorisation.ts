import type { TxCtx } from "@cartwright/db/context";
import { inSavepoint } from "@cartwright/db/savepoint";
import { allocateReleasedStock, allocateStock } from "@cartwright/inventory/allocate-stock";
import { SoldOut } from "@cartwright/inventory/errors";
import type { Id } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { orderNotFulfillable } from "@cartwright/orders/contract";
import { moveOrder } from "@cartwright/orders/move-order";
import type { Order } from "@cartwright/orders/order";
import { lockedOrderOf } from "@cartwright/orders/order-of";
import { lockedAttempt } from "@cartwright/payments/attempt-of";
import { requestCapture, requestVoid } from "@cartwright/payments/request-operations";

/**
 * The bank said yes: turns the reservation into an allocation and asks for the money, in one transaction.
 * When the order has ended meanwhile, its stock is taken again if there is any; else the money is let go and the customer told.
 * Lock order everywhere: order, attempt, stock.
 */
export async function settleAuthorisation(
  ctx: TxCtx,
  input: { orderId: Id<"Order">; attemptId: Id<"PaymentAttempt"> },
): Promise<void> {
  const order = await lockedOrderOf(ctx, input.orderId);
  const attempt = await lockedAttempt(ctx, input.attemptId);
  if (attempt.state !== "authorised") return;
  if (await secureStock(ctx, order)) {
    await moveOrder(ctx, order, "authorised");
    await requestCapture(ctx, attempt);
    return;
  }
  await requestVoid(ctx, attempt);
  if (order.state === "expired") await publish(ctx, orderNotFulfillable({ orderId: order.id }));
}

async function secureStock(ctx: TxCtx, order: Order): Promise<boolean> {
  switch (order.state) {
    case "pending_payment":
      return allocateStock(ctx, order.id);
    case "expired":
      return inSavepoint(ctx, () => allocateReleasedStock(ctx, order.id)).catch((error: unknown) => {
        if (error instanceof SoldOut) return false;
        throw error;
      });
    case "cancelled":
    // Paid by another attempt already: this one is let go.
    case "authorised":
    case "paid":
      return false;
  }
}
