import type { OrderPayment } from "@cartwright/orders/contract";
import { StateBadge } from "@cartwright/ui/state-badge";
import { fulfilmentWords, PAYMENT, type Sent } from "./order-words.ts";

/** How the money of an order stands. */
export function PaymentBadge({ payment }: { payment: OrderPayment }) {
  const { tone, word } = PAYMENT[payment];
  return <StateBadge tone={tone}>{word}</StateBadge>;
}

/** Where its goods are. */
export function FulfilmentBadge({ order }: { order: Sent }) {
  const { tone, word } = fulfilmentWords(order);
  return <StateBadge tone={tone}>{word}</StateBadge>;
}
