import { formatMoney, type Money } from "@cartwright/kernel/money";
import type { OrderPayment, OrderView, Parcel } from "@cartwright/orders/contract";
import { wasCollected } from "@cartwright/orders/own-ways";
import { render } from "react-email";
import { OrderCancelled } from "./order-cancelled.tsx";
import { OrderRefunded } from "./order-refunded.tsx";
import { OrderShipped } from "./order-shipped.tsx";
import type { RenderedMail } from "./render.tsx";
import type { ShopLinks } from "./shop-links.ts";
import { cancelledText, refundedText, shippedText } from "./staff-news-text.ts";

/** Writes that a parcel has left, what is in it and how to follow it. */
export async function renderOrderShipped(order: OrderView, parcel: Parcel, links: ShopLinks): Promise<RenderedMail> {
  const what = order.parcels.length > 1 || order.fulfilment === "partly_fulfilled" ? "Part of your" : "Your";
  return {
    subject: `${what} ${links.shop.name} order ${order.number} ${wasCollected(parcel) ? "was collected" : "is on its way"}`,
    html: await render(<OrderShipped order={order} parcel={parcel} links={links} />),
    text: shippedText(order, parcel, links),
  };
}

/** Writes that an order was called off by the shop, and what becomes of the money. */
export async function renderOrderCancelled(
  order: OrderView,
  payment: OrderPayment,
  links: ShopLinks,
): Promise<RenderedMail> {
  return {
    subject: `Your ${links.shop.name} order ${order.number} is cancelled`,
    html: await render(<OrderCancelled order={order} payment={payment} links={links} />),
    text: cancelledText(order, payment, links),
  };
}

/** Writes that money is on its way back, and how much. */
export async function renderOrderRefunded(order: OrderView, amount: Money, links: ShopLinks): Promise<RenderedMail> {
  return {
    subject: `Your refund of ${formatMoney(amount, order.locale)} is on its way`,
    html: await render(<OrderRefunded order={order} amount={amount} links={links} />),
    text: refundedText(order, amount, links),
  };
}
