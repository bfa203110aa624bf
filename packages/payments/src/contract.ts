import { idOf } from "@cartwright/kernel/id";
import { defineEvent } from "@cartwright/messaging/event";
import { z } from "zod";

export const AttemptId = idOf("PaymentAttempt");

export const AttemptState = z.enum([
  "requested",
  "authorising",
  "needs_action",
  "authorised",
  "failed",
  "expired",
  "capturing",
  "captured",
  "capture_failed",
  "voiding",
  "voided",
]);
export type AttemptState = z.infer<typeof AttemptState>;

/** What a gateway's hosted field gives: opaque to us, never a card number. */
export const PaymentToken = z
  .string()
  .min(8)
  .max(200)
  .regex(/^[A-Za-z0-9_-]+$/, "This is no payment token.");

/** How the latest attempt to pay stands, as the customer may know it. `released`: the bank had said yes, and the money was let go again. */
export const PaymentStatus = z.object({
  kind: z.enum(["confirming", "needs_action", "declined", "authorised", "captured", "released", "ended"]),
  challengeUrl: z.string().nullable(),
  /** The gateway's reason for a decline, one of a closed list; null when it was not declined. */
  reason: z.enum(["generic", "insufficient_funds", "authentication_failed", "expired_card"]).nullable(),
  card: z.object({ brand: z.string(), last4: z.string() }).nullable(),
});
export type PaymentStatus = z.infer<typeof PaymentStatus>;

const ofAttempt = z.object({ attemptId: AttemptId, orderId: idOf("Order") });
const byOrder = (payload: z.infer<typeof ofAttempt>) => payload.orderId;

export const paymentRequested = defineEvent("payment.requested", ofAttempt, byOrder);
export const captureRequested = defineEvent("payment.capture_requested", ofAttempt, byOrder);
export const voidRequested = defineEvent("payment.void_requested", ofAttempt, byOrder);
/** The customer was sent to the bank a while ago, and nobody has told how it went. */
export const challengeUnanswered = defineEvent("payment.challenge_unanswered", ofAttempt, byOrder);
export const paymentAuthorised = defineEvent("payment.authorised", ofAttempt, byOrder);
export const paymentFailed = defineEvent("payment.failed", ofAttempt, byOrder);
export const paymentCaptured = defineEvent("payment.captured", ofAttempt, byOrder);
export const captureRefused = defineEvent("payment.capture_refused", ofAttempt, byOrder);
export const webhookReceived = defineEvent(
  "payment.webhook_received",
  z.object({ webhookId: z.uuid(), group: z.string() }),
  (payload) => payload.group,
);
