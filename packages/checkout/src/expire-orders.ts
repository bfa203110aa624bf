import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { releaseStock } from "@cartwright/inventory/release-stock";
import type { Id } from "@cartwright/kernel/id";
import { expiredOrders } from "@cartwright/orders/expired-orders";
import { moveOrder } from "@cartwright/orders/move-order";
import { lockedOrderOf } from "@cartwright/orders/order-of";
import { latestAttempt } from "@cartwright/payments/attempt-of";
import { abandonPayment } from "@cartwright/payments/request-operations";

const LIMIT = 100;

/** Ends orders whose time to pay is over and sells their stock to others. Returns how many. Any number may run at once. */
export async function expireOrders(ctx: Ctx): Promise<number> {
  let ended = 0;
  for (const orderId of await expiredOrders(ctx, LIMIT)) {
    if (await inTransaction(ctx, (ctx) => expireOrder(ctx, orderId))) ended += 1;
  }
  return ended;
}

async function expireOrder(ctx: TxCtx, orderId: Id<"Order">): Promise<boolean> {
  const order = await lockedOrderOf(ctx, orderId);
  if (order.state !== "pending_payment" || order.expiresAt > ctx.now()) return false;
  // The bank has said yes already: the news is on its way to this order.
  if ((await latestAttempt(ctx, orderId))?.state === "authorised") return false;
  await moveOrder(ctx, order, "expired");
  await abandonPayment(ctx, orderId);
  await releaseStock(ctx, orderId);
  return true;
}
