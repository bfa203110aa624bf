import type { Gateway } from "../gateway.ts";
import type { Payment } from "./payment.ts";
import { refundsOf, type Refund } from "./refunds.store.ts";

/** A payment as the merchant sees it, in answers and in webhooks. */
export function paymentView(gateway: Gateway, payment: Payment) {
  const { id, status, amount, currency, reference, orderReference, captures, createdAt } = payment;
  return {
    id,
    status,
    ...(payment.declineCode === null ? {} : { declineCode: payment.declineCode }),
    ...(payment.captureError === null ? {} : { captureError: payment.captureError }),
    ...(status === "requires_action" ? { challengeUrl: challengeUrl(gateway, payment) } : {}),
    amount,
    currency,
    reference,
    orderReference,
    card: { brand: payment.card.brand, last4: payment.card.last4 },
    authorisedAmount: payment.authorised,
    capturedAmount: payment.captured,
    voidedAmount: payment.voided,
    refundedAmount: payment.refunded,
    refundsPendingAmount: payment.refundsPending,
    captures,
    refunds: refundsOf(gateway.book, id).map(refundView),
    createdAt,
  };
}

export function refundView({ id, paymentId, amount, reference, status, createdAt }: Refund) {
  return { id, paymentId, amount, reference, status, createdAt };
}

function challengeUrl(gateway: Gateway, payment: Payment): string {
  const url = new URL(`/challenge/${payment.id}`, gateway.settings.publicUrl);
  url.searchParams.set("key", payment.challengeKey ?? "");
  return url.href;
}
