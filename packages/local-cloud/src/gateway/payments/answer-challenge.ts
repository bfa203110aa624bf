import { atomically } from "../book/open-book.ts";
import { authorise, decline, type Payment } from "../book/payment.ts";
import { savePayment } from "../book/payments.store.ts";
import type { Gateway } from "../gateway.ts";
import { recordEvent } from "../webhooks/record-event.ts";

/** The cardholder's answer to the bank's question. Answering again, or after a void, changes nothing. */
export function answerChallenge(gateway: Gateway, payment: Payment, answer: "complete" | "fail"): void {
  if (payment.status !== "requires_action") return;
  const after = answer === "complete" ? authorise(payment) : decline(payment, "authentication_failed");
  atomically(gateway.book, () => {
    savePayment(gateway.book, after);
    recordEvent(gateway, `payment.${after.status}`, after);
  });
  gateway.wakeSender();
}
