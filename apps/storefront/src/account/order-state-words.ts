import type { OrderState } from "@cartwright/orders/contract";

/** An order's state as its customer's list shows it; the order's own page says what it means. */
export const ORDER_STATE_WORDS: Readonly<Record<OrderState, { readonly text: string; readonly tone: string }>> = {
  pending_payment: { text: "Waiting for payment", tone: "text-clay" },
  authorised: { text: "Confirming payment", tone: "text-ink" },
  paid: { text: "Paid", tone: "text-alder" },
  expired: { text: "Expired", tone: "text-ink-soft" },
  cancelled: { text: "Cancelled", tone: "text-ink-soft" },
};
