import { z } from "zod";
import { startRefund } from "../book/payment.ts";
import { paymentOf, savePayment } from "../book/payments.store.ts";
import { insertRefund, type Refund } from "../book/refunds.store.ts";
import { refundView } from "../book/view.ts";
import { behaviourOf } from "../cards.ts";
import { gatewayId, type Gateway } from "../gateway.ts";
import type { Answer } from "../../web/answer.ts";
import { ApiError } from "../../web/api-error.ts";
import { parsedBody, type Call } from "../../web/call.ts";
import { once } from "../http/once.ts";

const StartRefund = z.object({ amount: z.int().min(1), reference: z.string().min(1).max(200) });

/** Sends money back. Pending at first; the bank settles or fails it a moment later, told by webhook. Refuses more than is left, and what the card's bank refuses. */
export function refundPayment(gateway: Gateway, call: Call): Promise<Answer> {
  const { amount, reference } = parsedBody(call, StartRefund);
  return once(gateway, call, () => {
    const payment = startRefund(paymentOf(gateway.book, call.params["id"] ?? ""), amount);
    if (behaviourOf(payment.card.key).refund === "refused")
      throw new ApiError(402, "refund_refused", "The card's bank takes no refunds.");
    const now = gateway.now();
    const refund: Refund = {
      id: gatewayId("ref"),
      paymentId: payment.id,
      amount,
      reference,
      status: "pending",
      settlesAt: now.getTime() + gateway.settings.refundSettlesMs,
      createdAt: now.toISOString(),
    };
    savePayment(gateway.book, payment);
    insertRefund(gateway.book, refund);
    return { status: 201, value: refundView(refund) };
  });
}
