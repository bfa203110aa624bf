import { atomically } from "../book/open-book.ts";
import { endRefund, type Payment } from "../book/payment.ts";
import { paymentOf, savePayment } from "../book/payments.store.ts";
import { closeRefund, type Refund, refundsDue, refundsOf } from "../book/refunds.store.ts";
import { behaviourOf } from "../cards.ts";
import type { Gateway } from "../gateway.ts";
import { recordEvent } from "../webhooks/record-event.ts";

/** Settles or fails the refunds whose time has come, each with its event. */
export function settleRefunds(gateway: Gateway): void {
  for (const refund of refundsDue(gateway.book, gateway.now())) {
    atomically(gateway.book, () => {
      const payment = paymentOf(gateway.book, refund.paymentId);
      const status = bankSendsBack(gateway, payment, refund) ? "failed" : "settled";
      const after = endRefund(payment, refund.amount, status);
      savePayment(gateway.book, after);
      closeRefund(gateway.book, refund.id, status);
      recordEvent(gateway, `refund.${status}`, after, { ...refund, status });
    });
  }
}

function bankSendsBack(gateway: Gateway, payment: Payment, refund: Refund): boolean {
  const behaviour = behaviourOf(payment.card.key).refund;
  if (behaviour !== "fails_once") return behaviour === "fails";
  return refundsOf(gateway.book, payment.id)[0]?.id === refund.id;
}
