import { Refusal } from "@cartwright/kernel/errors";
import type { Money } from "@cartwright/kernel/money";

export interface AuthoriseInput {
  /** Same key, same answer: a repeated call never charges twice. */
  readonly idempotencyKey: string;
  readonly amount: Money;
  /** From the hosted field; single use. */
  readonly token: string;
  /** Our attempt id: the gateway's answers and webhooks carry it back. */
  readonly reference: string;
  readonly orderReference: string;
  /** Where a challenge sends the customer afterwards. */
  readonly returnUrl: string;
}

export interface Card {
  readonly brand: string;
  readonly last4: string;
}

export type AuthorisationAnswer =
  | { readonly kind: "authorised"; readonly gatewayReference: string; readonly card: Card | null }
  | {
      readonly kind: "needs_action";
      readonly gatewayReference: string;
      readonly challengeUrl: string;
      readonly card: Card | null;
    }
  | {
      readonly kind: "failed";
      readonly gatewayReference: string | null;
      readonly code: string;
      readonly card: Card | null;
    };

export type OperationAnswer = { readonly kind: "done" } | { readonly kind: "refused"; readonly code: string };

/** `pending`: taken on; whether the bank does it is told later, by webhook or to whoever asks. */
export type RefundAnswer =
  | { readonly kind: "pending" | "settled"; readonly gatewayReference: string }
  | { readonly kind: "failed"; readonly gatewayReference: string | null; readonly code: string };

/** Another company's service. Definite answers are values; everything uncertain is GatewayUnavailable and is asked again. */
export interface PaymentGateway {
  readonly name: string;
  authorise(input: AuthoriseInput): Promise<AuthorisationAnswer>;
  /** How an authorisation stands now: the only way to learn how a challenge ended whose webhook got lost. */
  find(input: { gatewayReference: string }): Promise<AuthorisationAnswer>;
  capture(input: { idempotencyKey: string; gatewayReference: string; amount: Money }): Promise<OperationAnswer>;
  void(input: { idempotencyKey: string; gatewayReference: string }): Promise<OperationAnswer>;
  refund(input: {
    idempotencyKey: string;
    gatewayReference: string;
    amount: Money;
    /** Our refund id: the gateway's answers and webhooks carry it back. */
    reference: string;
  }): Promise<RefundAnswer>;
  /** How the refund under our reference stands now; null when the gateway never got it. */
  findRefund(input: { gatewayReference: string; reference: string }): Promise<RefundAnswer | null>;
}

/** No answer, a timeout, a 5xx or “in flight”: the money may or may not have moved, and only asking again under the same key tells. */
export class GatewayUnavailable extends Refusal {
  constructor(operation: string, cause?: unknown) {
    super("GATEWAY_UNAVAILABLE", "busy", "The payment service does not answer right now. We keep trying.", {
      details: { operation },
      retryAfterMs: 5_000,
      cause,
    });
  }
}
