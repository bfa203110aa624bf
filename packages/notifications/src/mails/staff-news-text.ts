import type { Money } from "@cartwright/kernel/money";
import type { OrderPayment, OrderView, Parcel } from "@cartwright/orders/contract";
import { wasCollected } from "@cartwright/orders/own-ways";
import { addressLines, firstName } from "../order-words.ts";
import { linesIn, moneyWords, refundWords, shippedGreeting, shippedWords } from "../staff-news-words.ts";
import { signature } from "./plain-text.ts";
import type { ShopLinks } from "./shop-links.ts";

/** That a parcel has left, in plain text. Pure. */
export function shippedText(order: OrderView, parcel: Parcel, links: ShopLinks): string {
  return [
    shippedGreeting(order, parcel),
    shippedWords(order, parcel),
    parcel.trackingNumber === "" ? null : `Tracking number: ${parcel.trackingNumber}`,
    parcel.trackingUrl === null ? null : `Follow your parcel:\n${parcel.trackingUrl}`,
    `View your order:\n${links.order}`,
    `In this parcel\n${linesIn(order, parcel).map(unitsOf).join("\n")}`,
    wasCollected(parcel) ? null : `Delivery to\n${addressLines(order.address, order.locale).join("\n")}`,
    signature(links.shop),
  ]
    .filter((part) => part !== null)
    .join("\n\n");
}

/** That an order was called off, in plain text. Pure. */
export function cancelledText(order: OrderView, payment: OrderPayment, links: ShopLinks): string {
  return [
    `Your order ${order.number} is cancelled, ${firstName(order.address.fullName)}.`,
    "We will not send it. If you did not expect this, reply to this e-mail.",
    moneyWords(order, payment),
    `View your order:\n${links.order}`,
    order.lines.map(unitsOf).join("\n"),
    signature(links.shop),
  ].join("\n\n");
}

/** That money is on its way back, in plain text. Pure. */
export function refundedText(order: OrderView, amount: Money, links: ShopLinks): string {
  return [
    `Your money is on its way back, ${firstName(order.address.fullName)}.`,
    `${refundWords(order, amount)} Banks take a few days to show it.`,
    "The credit note is on your order’s page.",
    `View your order:\n${links.order}`,
    signature(links.shop),
  ].join("\n\n");
}

const unitsOf = (line: OrderView["lines"][number]): string =>
  `${line.quantity} × ${line.title}\n    ${line.variantLabel}`;
