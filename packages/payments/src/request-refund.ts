import type { TxCtx } from "@cartwright/db/context";
import { newId } from "@cartwright/kernel/id";
import { equals } from "@cartwright/kernel/money";
import { publish } from "@cartwright/messaging/publish";
import { type RefundView, refundRequested, type RequestRefund } from "./contract.ts";
import { NothingCaptured, RefundKeyReused } from "./errors.ts";
import { lockCapturedAttempt } from "./payments.store.ts";
import { assertRefundable, type Refund, refundMoney, viewOf } from "./refund.ts";
import { insertRefund, selectRefundsOfAttempt } from "./refunds.store.ts";

/**
 * Asks for captured money of an order to be given back, all or a part of it; a worker sends it. The same key again gives the
 * same refund. Refuses with NothingCaptured, with RefundTooMuch when less is left than asked (what is under way counts as
 * gone), and with RefundKeyReused. The caller has made sure that the actor may.
 */
export async function requestRefund(
  ctx: TxCtx,
  input: RequestRefund,
): Promise<{ readonly refund: RefundView; readonly repeated: boolean }> {
  const attempt = await lockCapturedAttempt(ctx.db, input.orderId);
  if (attempt === null) throw new NothingCaptured();
  const refunds = await selectRefundsOfAttempt(ctx.db, attempt.id);
  const known = refunds.find((refund) => refund.idempotencyKey === input.idempotencyKey);
  if (known !== undefined) return { refund: viewOf(sameAs(known, input)), repeated: true };
  assertRefundable(refundMoney(attempt.amount, refunds), input.amount);
  const { amount, reason, idempotencyKey, orderId } = input;
  const at = ctx.now();
  const refund = { id: newId<"Refund">(), attemptId: attempt.id, amount, reason, idempotencyKey };
  await insertRefund(ctx.db, refund, at);
  await publish(ctx, refundRequested({ refundId: refund.id, attemptId: attempt.id, orderId }));
  const view = { id: refund.id, state: "requested", amount, reason, failureCode: null } as const;
  return { refund: { ...view, requestedAt: at, endedAt: null }, repeated: false };
}

function sameAs(known: Refund, input: RequestRefund): Refund {
  if (known.reason !== input.reason || !equals(known.amount, input.amount)) throw new RefundKeyReused();
  return known;
}
