import type { OrderPayment, OrderView } from "@cartwright/orders/contract";
import { firstName } from "../order-words.ts";
import { moneyWords } from "../staff-news-words.ts";
import { Action, Letter, Paragraph, Rule } from "./letter.tsx";
import { OrderLines } from "./order-lines.tsx";
import type { ShopLinks } from "./shop-links.ts";

interface OrderCancelledProps {
  readonly order: OrderView;
  readonly payment: OrderPayment;
  readonly links: ShopLinks;
}

/** “Cancelled”: the shop called the order off, and what becomes of the money. */
export function OrderCancelled({ order, payment, links }: OrderCancelledProps) {
  const money = moneyWords(order, payment);
  return (
    <Letter
      shop={links.shop}
      locale={order.locale}
      preview={`Order ${order.number} is cancelled. ${money}`}
      heading={`Your order is cancelled, ${firstName(order.address.fullName)}.`}
    >
      <Paragraph>
        We will not send your order {order.number}. If you did not expect this, reply to this e-mail.
      </Paragraph>
      <Paragraph>{money}</Paragraph>
      <Action href={links.order}>View your order</Action>
      <Rule />
      <OrderLines order={order} pictureUrl={links.picture} priced={false} />
    </Letter>
  );
}
