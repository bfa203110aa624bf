import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { after, MINUTE } from "@cartwright/kernel/clock";
import { publish } from "@cartwright/messaging/publish";
import { takeStuckOrders } from "@cartwright/orders/stuck-orders";
import { latestAttempt } from "@cartwright/payments/attempt-of";
import { paymentCaptured } from "@cartwright/payments/contract";

const PATIENCE = 2 * MINUTE;
const LIMIT = 100;

/**
 * Tells orders again that their money is here, when that news has not arrived for two minutes: a worker that dies three times
 * with a message in hand makes a dead letter of it. Payments that are stuck themselves have a sweep of their own. Returns how
 * many were told. Any number may run at once.
 */
export function reissueStuckOrders(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    let told = 0;
    for (const orderId of await takeStuckOrders(ctx, after(ctx.now(), -PATIENCE), LIMIT)) {
      const attempt = await latestAttempt(ctx, orderId);
      if (attempt?.state !== "captured") continue;
      await publish(ctx, paymentCaptured({ attemptId: attempt.id, orderId }));
      told += 1;
    }
    return told;
  });
}
