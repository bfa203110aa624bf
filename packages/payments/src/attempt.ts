import type { Id } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import type { AttemptState, PaymentStatus } from "./contract.ts";

export interface Attempt {
  readonly id: Id<"PaymentAttempt">;
  readonly orderId: Id<"Order">;
  readonly state: AttemptState;
  readonly amount: Money;
  readonly token: string;
  readonly returnUrl: string;
  readonly gatewayReference: string | null;
  readonly challengeUrl: string | null;
  readonly failureCode: string | null;
  readonly captureRefusals: number;
  readonly card: { readonly brand: string; readonly last4: string } | null;
}

/**
 * Which state may follow which.
 * `requested → expired`: the order ended before the attempt was ever sent. `expired → authorised`: the customer completed a
 * challenge after the order had ended. A second live attempt of one order is refused by the table's partial unique index.
 */
export const NEXT_STATES: Readonly<Record<AttemptState, readonly AttemptState[]>> = {
  requested: ["authorising", "expired"],
  authorising: ["needs_action", "authorised", "failed"],
  needs_action: ["authorised", "failed", "expired"],
  authorised: ["capturing", "voiding"],
  failed: [],
  expired: ["authorised", "voiding"],
  capturing: ["captured", "capture_failed"],
  captured: [],
  capture_failed: ["capturing", "voiding"],
  voiding: ["voided"],
  voided: [],
};

/** Captures that a gateway may refuse before the attempt is given up and voided. */
export const CAPTURE_TRIES = 3;

/** Pure: may the attempt move? */
export const mayMove = (from: AttemptState, to: AttemptState): boolean => NEXT_STATES[from].includes(to);

/** An idempotency key names (attempt, operation), never the try; only a capture that was definitely refused starts another operation. */
export const operationKey = (attempt: Attempt, operation: "authorise" | "capture" | "void"): string =>
  operation === "capture" ? `${attempt.id}:capture:${attempt.captureRefusals}` : `${attempt.id}:${operation}`;

/** What the customer may know of an attempt. Pure. */
export function statusOf(attempt: Attempt): PaymentStatus {
  const { card } = attempt;
  switch (attempt.state) {
    case "requested":
    case "authorising":
      return { kind: "confirming", challengeUrl: null, reason: null, card };
    case "needs_action":
      return { kind: "needs_action", challengeUrl: attempt.challengeUrl, reason: null, card };
    case "failed":
      return { kind: "declined", challengeUrl: null, reason: reasonOf(attempt.failureCode), card };
    case "authorised":
    case "capturing":
    case "capture_failed":
      return { kind: "authorised", challengeUrl: null, reason: null, card };
    case "captured":
      return { kind: "captured", challengeUrl: null, reason: null, card };
    case "voiding":
    case "voided":
      return { kind: "released", challengeUrl: null, reason: null, card };
    case "expired":
      return { kind: "ended", challengeUrl: null, reason: null, card };
  }
}

function reasonOf(code: string | null): NonNullable<PaymentStatus["reason"]> {
  return code === "insufficient_funds" || code === "authentication_failed" || code === "expired_card"
    ? code
    : "generic";
}
