import { Prose } from "@cartwright/kernel/text";
import { idOf } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import { MoneyValue } from "@cartwright/kernel/money-schema";
import { Cursor } from "@cartwright/kernel/page";
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

export const RefundId = idOf("Refund");
export const RefundState = z.enum(["requested", "sent", "settled", "failed"]);
export type RefundState = z.infer<typeof RefundState>;

/** A try to pay, as staff see it. */
export interface AttemptView {
  readonly id: string;
  /** Counts within the order. */
  readonly number: number;
  readonly state: AttemptState;
  readonly amount: Money;
  readonly card: { readonly brand: string; readonly last4: string } | null;
  /** Why the gateway or the bank said no, in the gateway's word. */
  readonly failureCode: string | null;
  readonly startedAt: Date;
}

/** Money to give back, in words that staff write down. The key is chosen once per refund and sent again with every retry. */
export const RequestRefund = z.object({
  orderId: idOf("Order"),
  amount: MoneyValue.refine(({ amount }) => amount > 0, "Enter an amount above zero."),
  reason: Prose.min(1, "Say why the money goes back.").max(500),
  idempotencyKey: z.string().regex(/^[A-Za-z0-9_-]{16,100}$/),
});
export type RequestRefund = z.infer<typeof RequestRefund>;

/** A refund as staff see it. `requested` and `sent` are under way; a failed one gave its amount free again. */
export const RefundView = z.object({
  id: RefundId,
  state: RefundState,
  amount: MoneyValue,
  reason: z.string(),
  /** Why the gateway or the bank refused, in the gateway's word; null unless it failed. */
  failureCode: z.string().nullable(),
  requestedAt: z.date(),
  /** When it settled or failed. */
  endedAt: z.date().nullable(),
});
export type RefundView = z.infer<typeof RefundView>;

/** Captured money and what became of it: captured = refunded + underWay + refundable, always. */
export const RefundMoney = z.object({
  captured: MoneyValue,
  refunded: MoneyValue,
  underWay: MoneyValue,
  refundable: MoneyValue,
});
export type RefundMoney = z.infer<typeof RefundMoney>;

/** The refunds of an order, newest first. Money is null while nothing has been captured. */
export const OrderRefunds = z.object({ money: RefundMoney.nullable(), refunds: z.array(RefundView) });
export type OrderRefunds = z.infer<typeof OrderRefunds>;

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
/** Asks for the pending step of a refund: to send it, or, when it was sent before, to ask how it stands. */
export const refundRequested = defineEvent(
  "payment.refund_requested",
  ofAttempt.extend({ refundId: RefundId }),
  byOrder,
);
/** The gateway has booked a refund: the money is the customer's again. */
export const paymentRefunded = defineEvent("payment.refunded", ofAttempt.extend({ refundId: RefundId }), byOrder);
export const webhookReceived = defineEvent(
  "payment.webhook_received",
  z.object({ webhookId: z.uuid(), group: z.string() }),
  (payload) => payload.group,
);

/** Newest first. `to_look_at`: what we did not understand, and what does not fit our books. */
export const ListWebhooks = z.object({
  show: z.enum(["all", "to_look_at"]).default("all"),
  cursor: Cursor.nullish(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListWebhooks = z.infer<typeof ListWebhooks>;

export interface WebhookRow {
  readonly id: string;
  readonly gateway: string;
  readonly eventId: string;
  readonly type: string;
  readonly state: "received" | "applied" | "ignored" | "not_understood" | "quarantined";
  /** Why it was not applied. */
  readonly note: string | null;
  readonly receivedAt: Date;
  readonly handledAt: Date | null;
}
