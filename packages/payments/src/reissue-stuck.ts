import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { after, MINUTE } from "@cartwright/kernel/clock";
import type { DomainEvent } from "@cartwright/messaging/event";
import { publish } from "@cartwright/messaging/publish";
import type { Attempt } from "./attempt.ts";
import {
  captureRefused,
  captureRequested,
  challengeUnanswered,
  paymentAuthorised,
  paymentRequested,
  refundRequested,
  voidRequested,
} from "./contract.ts";
import { takeStuckAttempts, takeUnansweredAttempts } from "./payments.store.ts";
import { takeStuckRefunds } from "./refunds.store.ts";
import { requestVoid } from "./request-operations.ts";

const PATIENCE = 2 * MINUTE;
const LIMIT = 100;

/**
 * Issues the pending operation of attempts and refunds that have not moved for two minutes again: a new event, the same idempotency key
 * at the gateway. A challenge is asked after as long as its order waits; two minutes after the order has ended it is closed,
 * so that no money stays held for nothing. Returns how many. Any number may run at once.
 */
export function reissueStuckPayments(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    const stuck = await takeStuckAttempts(ctx.db, after(ctx.now(), -PATIENCE), ctx.now(), LIMIT);
    const events = stuck.map(pendingOperation).filter((event) => event !== null);
    const unanswered = await takeUnansweredAttempts(ctx.db, after(ctx.now(), -PATIENCE), ctx.now(), LIMIT);
    for (const attempt of unanswered) {
      if (attempt.state === "expired") await requestVoid(ctx, attempt);
      else events.push(challengeUnanswered({ attemptId: attempt.id, orderId: attempt.orderId }));
    }
    const refunds = await takeStuckRefunds(ctx.db, after(ctx.now(), -PATIENCE), ctx.now(), LIMIT);
    events.push(
      ...refunds.map(({ id, ...refund }) =>
        refundRequested({ attemptId: refund.attemptId, orderId: refund.orderId, refundId: id }),
      ),
    );
    if (events.length > 0) await publish(ctx, ...events);
    return stuck.length + unanswered.length + refunds.length;
  });
}

function pendingOperation(attempt: Attempt): DomainEvent | null {
  const ids = { attemptId: attempt.id, orderId: attempt.orderId };
  switch (attempt.state) {
    case "requested":
    case "authorising":
      return paymentRequested(ids);
    case "authorised":
      return paymentAuthorised(ids);
    case "capturing":
      return captureRequested(ids);
    case "capture_failed":
      return captureRefused(ids);
    case "voiding":
      return voidRequested(ids);
    case "needs_action":
    case "failed":
    case "expired":
    case "captured":
    case "voided":
      return null;
  }
}
