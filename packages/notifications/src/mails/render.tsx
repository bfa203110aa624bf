import type { OrderView } from "@cartwright/orders/contract";
import type { ReactElement } from "react";
import { render } from "react-email";
import { OrderConfirmation } from "./order-confirmation.tsx";
import { OrderNotFulfillable } from "./order-not-fulfillable.tsx";
import { confirmationText, notFulfillableText } from "./plain-text.ts";
import type { ShopLinks } from "./shop-links.ts";

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Writes the confirmation of a paid order. */
export async function renderOrderConfirmation(order: OrderView, links: ShopLinks): Promise<RenderedMail> {
  return {
    subject: `Your ${links.shop.name} order ${order.number}`,
    html: await html(<OrderConfirmation order={order} links={links} />),
    text: confirmationText(order, links),
  };
}

/** Writes that an order could not be completed and that no money was kept. */
export async function renderOrderNotFulfillable(order: OrderView, links: ShopLinks): Promise<RenderedMail> {
  const subject = `We could not complete your ${links.shop.name} order ${order.number}`;
  return {
    subject,
    html: await html(<OrderNotFulfillable order={order} links={links} />),
    text: notFulfillableText(order, links),
  };
}

const html = (letter: ReactElement): Promise<string> => render(letter);
