import type { RootCtx } from "@cartwright/db/context";
import { consume, consumeRemote } from "@cartwright/messaging/consume";
import { applyWebhook } from "./apply-webhook.ts";
import { type Attempt, operationKey } from "./attempt.ts";
import { lockedAttempt } from "./attempt-of.ts";
import {
  captureRequested,
  challengeUnanswered,
  paymentRequested,
  refundRequested,
  voidRequested,
  webhookReceived,
} from "./contract.ts";
import type {
  AuthorisationAnswer,
  OperationAnswer,
  PaymentGateway,
  RefundAnswer,
} from "./gateway-client/payment-gateway.ts";
import { moveAttempt } from "./move-attempt.ts";
import { moveRefund } from "./move-refund.ts";
import { recordAuthorisation, recordCapture, recordVoid } from "./record-answers.ts";
import { recordRefund } from "./record-refund.ts";
import { isUnderWay, type Refund, refundKey } from "./refund.ts";
import { lockedRefund } from "./refund-of.ts";

/** The world of whoever talks to the gateway; no transaction's context has it. */
export type PaymentsCtx = RootCtx & { readonly gateway: PaymentGateway };

export const authorisePayment = consumeRemote("authorise-payment", paymentRequested, {
  claim: async (ctx, event) => {
    const attempt = await lockedAttempt(ctx, event.attemptId);
    if (attempt.state === "requested") await moveAttempt(ctx, attempt, "authorising");
    return attempt.state === "requested" || attempt.state === "authorising" ? attempt : null;
  },
  call: (ctx: PaymentsCtx, attempt: Attempt): Promise<AuthorisationAnswer> =>
    ctx.gateway.authorise({
      idempotencyKey: operationKey(attempt, "authorise"),
      amount: attempt.amount,
      token: attempt.token,
      reference: attempt.id,
      orderReference: attempt.orderId,
      returnUrl: attempt.returnUrl,
    }),
  settle: async (ctx, work, answer) => recordAuthorisation(ctx, await lockedAttempt(ctx, work.id), answer),
});

/** Asks how a challenge went: its webhook may never come. */
export const askAfterChallenge = consumeRemote("ask-after-challenge", challengeUnanswered, {
  claim: async (ctx, event) => inState(await lockedAttempt(ctx, event.attemptId), "needs_action"),
  call: (ctx: PaymentsCtx, attempt: Attempt): Promise<AuthorisationAnswer> =>
    ctx.gateway.find({ gatewayReference: referenceOf(attempt) }),
  settle: async (ctx, work, answer) => recordAuthorisation(ctx, await lockedAttempt(ctx, work.id), answer),
});

export const capturePayment = consumeRemote("capture-payment", captureRequested, {
  claim: async (ctx, event) => inState(await lockedAttempt(ctx, event.attemptId), "capturing"),
  call: (ctx: PaymentsCtx, attempt: Attempt): Promise<OperationAnswer> =>
    ctx.gateway.capture({
      idempotencyKey: operationKey(attempt, "capture"),
      gatewayReference: referenceOf(attempt),
      amount: attempt.amount,
    }),
  settle: async (ctx, work, answer) => recordCapture(ctx, await lockedAttempt(ctx, work.id), answer),
});

export const voidPayment = consumeRemote("void-payment", voidRequested, {
  claim: async (ctx, event) => inState(await lockedAttempt(ctx, event.attemptId), "voiding"),
  call: (ctx: PaymentsCtx, attempt: Attempt): Promise<OperationAnswer> =>
    ctx.gateway.void({ idempotencyKey: operationKey(attempt, "void"), gatewayReference: referenceOf(attempt) }),
  settle: async (ctx, work, answer) => {
    if (answer.kind === "refused") throw new Error(`the gateway refused to void ${work.id}: ${answer.code}`);
    await recordVoid(ctx, await lockedAttempt(ctx, work.id));
  },
});

interface RefundWork {
  readonly refund: Refund;
  readonly gatewayReference: string;
}

/** Sends a refund. One that may have been sent before is asked after first: the gateway forgets keys, never refunds. */
export const refundPayment = consumeRemote("refund-payment", refundRequested, {
  claim: async (ctx, event): Promise<RefundWork | null> => {
    const attempt = await lockedAttempt(ctx, event.attemptId);
    const refund = await lockedRefund(ctx, event.refundId);
    if (refund.state === "requested") await moveRefund(ctx, refund, "sent");
    return isUnderWay(refund) ? { refund, gatewayReference: referenceOf(attempt) } : null;
  },
  call: async ({ gateway }: PaymentsCtx, { refund, gatewayReference }: RefundWork): Promise<RefundAnswer> => {
    const { id: reference, amount } = refund;
    const known = refund.state === "sent" ? await gateway.findRefund({ gatewayReference, reference }) : null;
    return known ?? gateway.refund({ idempotencyKey: refundKey(refund), gatewayReference, amount, reference });
  },
  settle: async (ctx, { refund }, answer) => recordRefund(ctx, await lockedRefund(ctx, refund.id), answer),
});

export const applyReceivedWebhook = consume("apply-webhook", webhookReceived, (ctx, event) =>
  applyWebhook(ctx, event.webhookId),
);

const inState = (attempt: Attempt, state: Attempt["state"]): Attempt | null =>
  attempt.state === state ? attempt : null;

function referenceOf(attempt: Attempt): string {
  if (attempt.gatewayReference === null) throw new Error(`attempt ${attempt.id} has no reference at the gateway`);
  return attempt.gatewayReference;
}
