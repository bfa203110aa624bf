import { z } from "zod";
import { authorise, decline, type Payment } from "../book/payment.ts";
import { savePayment } from "../book/payments.store.ts";
import { paymentView } from "../book/view.ts";
import { behaviourOf, type CardBehaviour } from "../cards.ts";
import { gatewayId, type Gateway } from "../gateway.ts";
import type { Answer, Mishap } from "../../web/answer.ts";
import { ApiError } from "../../web/api-error.ts";
import { parsedBody, type Call } from "../../web/call.ts";
import { once } from "../http/once.ts";
import { findToken, markTokenUsed, type Token } from "../tokens/tokens.store.ts";
import { recordEvent } from "../webhooks/record-event.ts";

const CreatePayment = z.object({
  amount: z.int().min(1).max(99_999_999_999),
  currency: z.string().regex(/^[A-Z]{3}$/, "three capital letters"),
  token: z.string().min(1).max(100),
  reference: z.string().min(1).max(200),
  orderReference: z.string().min(1).max(200),
  returnUrl: z.url().max(2000),
});
type CreatePayment = z.infer<typeof CreatePayment>;

/** Asks the card's bank to hold the amount. A decline is an answer, not an error; a challenge answers with its address. */
export function createPayment(gateway: Gateway, call: Call): Promise<Answer> {
  const input = parsedBody(call, CreatePayment);
  if (!gateway.settings.allowedOrigins.includes(new URL(input.returnUrl).origin)) {
    throw new ApiError(422, "return_url_not_allowed", "The return address is not on an allowed origin.", {
      field: "returnUrl",
    });
  }
  const behaviour = behaviourOf(findToken(gateway.book, input.token)?.cardKey ?? "");
  const waitMs = typeof behaviour.answer === "object" && "waitMs" in behaviour.answer ? behaviour.answer.waitMs : 0;
  return once(
    gateway,
    call,
    () => {
      const token = usableToken(gateway, input.token);
      markTokenUsed(gateway.book, token.id);
      const payment = decided(newPayment(gateway, input, token), behaviour);
      savePayment(gateway.book, payment);
      recordEvent(gateway, `payment.${payment.status}`, payment);
      if (behaviour.extraEvent !== undefined) recordEvent(gateway, behaviour.extraEvent, payment);
      return { status: 201, value: paymentView(gateway, payment), mishap: mishapOf(behaviour) };
    },
    () => new Promise((resolve) => setTimeout(resolve, waitMs)),
  );
}

function usableToken(gateway: Gateway, id: string): Token {
  const token = findToken(gateway.book, id);
  const refuse = (code: string, message: string) => new ApiError(422, code, message, { field: "token" });
  if (token === undefined) throw refuse("token_unknown", "There is no such token.");
  if (token.used === 1) throw refuse("token_already_used", "A token is good for one payment.");
  if (token.expiresAt <= gateway.now().getTime()) throw refuse("token_expired", "This token is older than 30 minutes.");
  return token;
}

function newPayment(gateway: Gateway, input: CreatePayment, token: Token): Payment {
  return {
    id: gatewayId("pay"),
    reference: input.reference,
    orderReference: input.orderReference,
    amount: input.amount,
    currency: input.currency,
    status: "requires_action",
    declineCode: null,
    captureError: null,
    card: { key: token.cardKey, brand: token.brand, last4: token.last4 },
    returnUrl: input.returnUrl,
    challengeKey: null,
    authorised: 0,
    captured: 0,
    voided: 0,
    refunded: 0,
    refundsPending: 0,
    captures: 0,
    captureFailures: 0,
    createdAt: gateway.now().toISOString(),
  };
}

function decided(payment: Payment, { outcome }: CardBehaviour): Payment {
  if (outcome === "authorise") return authorise(payment);
  if (outcome === "challenge") return { ...payment, challengeKey: gatewayId("chl") };
  return decline(payment, outcome.decline);
}

function mishapOf({ answer }: CardBehaviour): Mishap | undefined {
  if (answer === "hang" || answer === "drop") return answer;
  return answer !== undefined && "commitThenWaitMs" in answer ? { waitMs: answer.commitThenWaitMs } : undefined;
}
