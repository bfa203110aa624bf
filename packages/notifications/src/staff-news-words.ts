import { formatMoney, type Money } from "@cartwright/kernel/money";
import { type OrderLine, type OrderPayment, type OrderView, type Parcel } from "@cartwright/orders/contract";
import { goes, wasCollected } from "@cartwright/orders/own-ways";
import { firstName } from "./order-words.ts";

/** The lines of a parcel as they were bought, each with as many units as are in it. Pure. */
export function linesIn(order: OrderView, parcel: Parcel): OrderLine[] {
  return parcel.lines.flatMap(({ sku, quantity }) => {
    const line = order.lines.find((one) => one.sku === sku);
    return line === undefined ? [] : [{ ...line, quantity }];
  });
}

/** What a parcel makes of an order, in two sentences at most. Pure. */
export function shippedWords(order: OrderView, parcel: Parcel): string {
  const some = order.parcels.length > 1 || order.fulfilment === "partly_fulfilled";
  const start = some
    ? `Parcel ${parcel.number} of your order ${order.number} ${leaves(parcel)}.`
    : `Your order ${order.number} ${leaves(parcel)}.`;
  const last = parcel.number === order.parcels.length;
  if (!some || !last) return start;
  return order.fulfilment === "fulfilled" ? `${start} It is the last one.` : `${start} The rest follows.`;
}

/** How it goes, whoever carries it. A way of our own is known however somebody has typed it. */
function leaves(parcel: Parcel): string {
  if (wasCollected(parcel)) return "was collected";
  if (goes("letter", parcel)) return "has left by letter post";
  if (goes("ourselves", parcel)) return "has left, and we bring it ourselves";
  return `has left with ${parcel.carrier}`;
}

/** What the mail about a parcel begins with. Pure. */
export const shippedGreeting = (order: OrderView, parcel: Parcel): string =>
  `${wasCollected(parcel) ? "Collected" : "On its way"}, ${firstName(order.address.fullName)}.`;

/** How much of an order's money was given back. Pure. */
export const refundWords = (order: OrderView, amount: Money): string =>
  `We have sent ${formatMoney(amount, order.locale)} of your order ${order.number} back to the card that you paid with.`;

/** What becomes of the money of an order that was called off. Pure. */
export function moneyWords(order: OrderView, payment: OrderPayment): string {
  switch (payment) {
    case "paid":
      return `We are sending ${formatMoney(order.total, order.locale)} back to the card that you paid with. Banks take a few days to show it.`;
    case "partly_refunded":
      return "We are sending the rest of your money back to the card that you paid with. Banks take a few days to show it.";
    case "refunded":
      return "Your money is on its way back to the card that you paid with. Banks take a few days to show it.";
    case "authorised":
    case "released":
      return "No money was taken. Your bank may still show the amount as reserved; it disappears within a few days.";
    case "unpaid":
      return "Nothing was charged.";
  }
}
