import { formatMoney, type Money } from "@cartwright/kernel/money";
import type { OrderLine, OrderPayment, OrderView, Parcel } from "@cartwright/orders/contract";

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
    ? `Parcel ${parcel.number} of your order ${order.number} has left with ${parcel.carrier}.`
    : `Your order ${order.number} has left with ${parcel.carrier}.`;
  const last = parcel.number === order.parcels.length;
  if (!some || !last) return start;
  return order.fulfilment === "fulfilled" ? `${start} It is the last one.` : `${start} The rest follows.`;
}

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
