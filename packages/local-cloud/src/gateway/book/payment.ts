import { ApiError } from "../../web/api-error.ts";

export type PaymentStatus = "requires_action" | "authorised" | "declined" | "captured" | "voided";

/** One payment in the gateway's own book. Amounts in minor units of its currency. */
export interface Payment {
  readonly id: string;
  readonly reference: string;
  readonly orderReference: string;
  readonly amount: number;
  readonly currency: string;
  readonly status: PaymentStatus;
  readonly declineCode: string | null;
  readonly captureError: string | null;
  readonly card: { readonly key: string; readonly brand: string; readonly last4: string };
  readonly returnUrl: string;
  /** Opens the challenge page; null when there is no challenge. */
  readonly challengeKey: string | null;
  readonly authorised: number;
  readonly captured: number;
  /** Released: by a void, or the rest of a partial capture. */
  readonly voided: number;
  readonly refunded: number;
  readonly refundsPending: number;
  /** Successful captures: 0 or 1. */
  readonly captures: number;
  readonly captureFailures: number;
  readonly createdAt: string;
}

/** What may follow what. A payment is born in any of the first three. */
export const NEXT: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  requires_action: ["authorised", "declined", "voided"],
  authorised: ["captured", "voided"],
  declined: [],
  captured: [],
  voided: [],
};

/** The bank said yes: all of the amount is held. */
export function authorise(payment: Payment): Payment {
  return { ...move(payment, "authorised"), authorised: payment.amount };
}

export function decline(payment: Payment, code: string): Payment {
  return { ...move(payment, "declined"), declineCode: code };
}

/** Takes the held money, all or a part of it, once; what is not taken is released. */
export function capture(payment: Payment, amount: number): Payment {
  const next = move(payment, "captured");
  if (amount > payment.authorised) {
    throw new ApiError(422, "amount_too_large", `At most ${payment.authorised} is authorised.`);
  }
  return { ...next, captured: amount, voided: payment.authorised - amount, captures: 1, captureError: null };
}

export function failCapture(payment: Payment, code: string): Payment {
  return { ...payment, captureError: code, captureFailures: payment.captureFailures + 1 };
}

/** Releases what is held. A payment that still waits for its challenge is closed. */
export function release(payment: Payment): Payment {
  return { ...move(payment, "voided"), voided: payment.authorised };
}

export function startRefund(payment: Payment, amount: number): Payment {
  if (payment.status !== "captured") throw refused(payment, "has nothing to refund", "not_captured");
  const left = payment.captured - payment.refunded - payment.refundsPending;
  if (amount > left) throw new ApiError(422, "amount_too_large", `At most ${left} can still be refunded.`);
  return { ...payment, refundsPending: payment.refundsPending + amount };
}

export function endRefund(payment: Payment, amount: number, outcome: "settled" | "failed"): Payment {
  const refunded = payment.refunded + (outcome === "settled" ? amount : 0);
  return { ...payment, refunded, refundsPending: payment.refundsPending - amount };
}

function move(payment: Payment, to: PaymentStatus): Payment {
  if (!NEXT[payment.status].includes(to)) throw refused(payment, `cannot become ${to}`);
  return { ...payment, status: to };
}

const REFUSALS: Readonly<Record<PaymentStatus, string>> = {
  requires_action: "action_required",
  authorised: "not_possible_now",
  declined: "payment_declined",
  captured: "already_captured",
  voided: "already_voided",
};

function refused(payment: Payment, what: string, code = REFUSALS[payment.status]): ApiError {
  return new ApiError(409, code, `This payment (${payment.status}) ${what}.`);
}
