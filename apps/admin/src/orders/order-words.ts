import type { MarketOfOrders } from "@cartwright/checkout/contract";
import type { FulfilmentState, OrderPayment, OrderState } from "@cartwright/orders/contract";
import type { AttemptState, RefundState } from "@cartwright/payments/contract";
import type { Tone } from "@cartwright/ui/state-badge";

export interface Words {
  readonly tone: Tone;
  readonly word: string;
}

export const PAYMENT: Readonly<Record<OrderPayment, Words>> = {
  unpaid: { tone: "plain", word: "Unpaid" },
  authorised: { tone: "info", word: "Authorised" },
  paid: { tone: "good", word: "Paid" },
  partly_refunded: { tone: "warning", word: "Partly refunded" },
  refunded: { tone: "plain", word: "Refunded" },
  released: { tone: "plain", word: "Released" },
};

export const STATE: Readonly<Record<OrderState, string>> = {
  pending_payment: "Waiting for payment",
  authorised: "Being paid",
  paid: "Paid",
  expired: "Expired",
  cancelled: "Cancelled",
};

export const FULFILMENT: Readonly<Record<FulfilmentState, string>> = {
  unfulfilled: "Unfulfilled",
  partly_fulfilled: "Partly shipped",
  fulfilled: "Shipped",
};

export interface Sent {
  readonly state: OrderState;
  readonly fulfilment: FulfilmentState;
  /** Whether anything has left. */
  readonly sent: boolean;
  readonly payment: OrderPayment;
}

/** Where its goods are, in one word: an order that is off sends nothing, one that is not paid not yet. */
export function fulfilmentWords(order: Sent): Words {
  if (order.state === "cancelled") return { tone: "bad", word: STATE.cancelled };
  if (order.state === "expired") return { tone: "plain", word: STATE.expired };
  if (order.fulfilment === "fulfilled" && !order.sent) return { tone: "plain", word: "Nothing to ship" };
  if (order.fulfilment === "fulfilled") return { tone: "good", word: FULFILMENT.fulfilled };
  if (order.fulfilment === "partly_fulfilled") return { tone: "warning", word: FULFILMENT.partly_fulfilled };
  if (order.state !== "paid") return { tone: "plain", word: "Waiting" };
  return { tone: order.payment === "refunded" ? "plain" : "warning", word: FULFILMENT.unfulfilled };
}

export const ATTEMPT: Readonly<Record<AttemptState, Words>> = {
  requested: { tone: "info", word: "Starting" },
  authorising: { tone: "info", word: "Asking the bank" },
  needs_action: { tone: "info", word: "Waiting for the customer" },
  authorised: { tone: "info", word: "Authorised" },
  failed: { tone: "bad", word: "Declined" },
  expired: { tone: "plain", word: "Not completed" },
  capturing: { tone: "info", word: "Being captured" },
  captured: { tone: "good", word: "Captured" },
  capture_failed: { tone: "warning", word: "Capture refused" },
  voiding: { tone: "info", word: "Being released" },
  voided: { tone: "plain", word: "Released" },
};

export const REFUND: Readonly<Record<RefundState, Words>> = {
  requested: { tone: "info", word: "Under way" },
  sent: { tone: "info", word: "Under way" },
  settled: { tone: "good", word: "Refunded" },
  failed: { tone: "bad", word: "Failed" },
};

/** What the gateway's words mean to whoever has to explain them. */
const FAILURES: Readonly<Record<string, string>> = {
  generic_decline: "The bank said no and gave no reason.",
  insufficient_funds: "There was not enough money on the card.",
  authentication_failed: "The customer’s bank could not confirm that it was them.",
  expired_card: "The card has expired.",
  token_expired: "The card details had been held for too long; the customer has to enter them again.",
  issuer_unavailable: "The bank could not be reached.",
  authorisation_revoked: "The bank took its authorisation back.",
  voided: "The authorisation had been released before.",
  refused_by_bank: "The bank sent the money back. Its amount can be refunded again; ask the customer for another way.",
  refund_refused: "The gateway did not take this refund on. No money has moved.",
};

/** A failure in words; one that is new to us is quoted. */
export const failureWords = (code: string): string => FAILURES[code] ?? `The gateway says “${code}”.`;

const BRANDS: Readonly<Record<string, string>> = { visa: "Visa", mastercard: "Mastercard", amex: "American Express" };

export const cardWords = ({ brand, last4 }: { brand: string; last4: string }): string =>
  `${BRANDS[brand.toLowerCase()] ?? brand} •••• ${last4}`;

/** What settings call a market; one that is not there any more by its code. */
export const marketWords = (markets: readonly MarketOfOrders[], code: string): string =>
  markets.find((market) => market.code === code)?.name ?? code.toUpperCase();

export const ordersWords = (orders: number): string => (orders === 1 ? "1 order" : `${orders} orders`);

/** As the outcome of something done to many names it. */
export const subjectOfOrder = ({ id, number }: { id: string; number: number }) => ({
  key: id,
  label: `Order ${number}`,
  href: `/orders/${number}`,
});

export const unitWords = (units: number): string => (units === 1 ? "1 unit" : `${units} units`);

/** Staff read amounts of all markets in one way. */
export const MONEY_LOCALE = "en-US";
