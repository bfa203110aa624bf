import type { Money } from "@cartwright/kernel/money";
import type { OrderView } from "@cartwright/orders/contract";
import { firstName } from "../order-words.ts";
import { refundWords } from "../staff-news-words.ts";
import { Action, Letter, Paragraph, Rule } from "./letter.tsx";
import { OrderLines } from "./order-lines.tsx";
import type { ShopLinks } from "./shop-links.ts";

interface OrderRefundedProps {
  readonly order: OrderView;
  readonly amount: Money;
  readonly links: ShopLinks;
}

/** “Your refund is on its way”: how much, of what, and when banks show it. */
export function OrderRefunded({ order, amount, links }: OrderRefundedProps) {
  const words = refundWords(order, amount);
  return (
    <Letter
      shop={links.shop}
      locale={order.locale}
      preview={words}
      heading={`Your money is on its way back, ${firstName(order.address.fullName)}.`}
    >
      <Paragraph>{words} Banks take a few days to show it.</Paragraph>
      <Paragraph>The credit note is on your order’s page.</Paragraph>
      <Action href={links.order}>View your order</Action>
      <Rule />
      <OrderLines order={order} pictureUrl={links.picture} priced={false} />
    </Letter>
  );
}
