import { z } from "zod";
import { capture, failCapture, type Payment } from "../book/payment.ts";
import { paymentOf, savePayment } from "../book/payments.store.ts";
import { paymentView } from "../book/view.ts";
import { behaviourOf } from "../cards.ts";
import type { Gateway } from "../gateway.ts";
import type { Answer } from "../../web/answer.ts";
import { ApiError } from "../../web/api-error.ts";
import { parsedBody, type Call } from "../../web/call.ts";
import { once, type Effect } from "../http/once.ts";
import { recordEvent } from "../webhooks/record-event.ts";

const Capture = z.object({ amount: z.int().min(1) });

/**
 * Takes held money, once. Refuses what is not held, more than is held, and a second capture. The bank may decline: 402 with
 * `retryable`; a retryable failure keeps no answer, so that the same key may try again.
 */
export function capturePayment(gateway: Gateway, call: Call): Promise<Answer> {
  const { amount } = parsedBody(call, Capture);
  return once(gateway, call, () => {
    const payment = paymentOf(gateway.book, call.params["id"] ?? "");
    const captured = capture(payment, amount);
    const failure = failureOf(payment);
    if (failure !== undefined) return failed(gateway, payment, failure);
    savePayment(gateway.book, captured);
    recordEvent(gateway, "payment.captured", captured);
    return { status: 200, value: paymentView(gateway, captured) };
  });
}

type Failure = { code: "issuer_unavailable" | "authorisation_revoked"; message: string; retryable: boolean };

function failureOf(payment: Payment): Failure | undefined {
  const behaviour = behaviourOf(payment.card.key).capture;
  if (behaviour === "fails_always") {
    return { code: "authorisation_revoked", message: "The bank has taken its authorisation back.", retryable: false };
  }
  if (behaviour !== "fails_once" || payment.captureFailures > 0) return undefined;
  return { code: "issuer_unavailable", message: "The bank could not be reached. Try again.", retryable: true };
}

function failed(gateway: Gateway, payment: Payment, failure: Failure): Effect {
  const after = failCapture(payment, failure.code);
  savePayment(gateway.book, after);
  recordEvent(gateway, "payment.capture_failed", after);
  const more = { declineCode: failure.code, retryable: failure.retryable };
  const { body, status } = new ApiError(402, "capture_failed", failure.message, more);
  return { status, value: body, final: !failure.retryable };
}
