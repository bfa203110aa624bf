import { release } from "../book/payment.ts";
import { paymentOf, savePayment } from "../book/payments.store.ts";
import { paymentView } from "../book/view.ts";
import type { Gateway } from "../gateway.ts";
import type { Answer } from "../../web/answer.ts";
import type { Call } from "../../web/call.ts";
import { once } from "../http/once.ts";
import { recordEvent } from "../webhooks/record-event.ts";

/** Lets go of held money, or closes a payment whose challenge is unanswered. Refuses a captured, declined or voided one. */
export function voidPayment(gateway: Gateway, call: Call): Promise<Answer> {
  return once(gateway, call, () => {
    const voided = release(paymentOf(gateway.book, call.params["id"] ?? ""));
    savePayment(gateway.book, voided);
    recordEvent(gateway, "payment.voided", voided);
    return { status: 200, value: paymentView(gateway, voided) };
  });
}
