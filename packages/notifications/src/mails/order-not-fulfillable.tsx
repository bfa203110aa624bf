import type { OrderView } from "@cartwright/orders/contract";
import { firstName } from "../order-words.ts";
import { Action, Letter, Paragraph, Rule } from "./letter.tsx";
import { OrderLines } from "./order-lines.tsx";
import type { ShopLinks } from "./shop-links.ts";

/** “We are sorry”: the order is off, and no money was kept. */
export function OrderNotFulfillable({ order, links }: { readonly order: OrderView; readonly links: ShopLinks }) {
  return (
    <Letter
      shop={links.shop}
      locale={order.locale}
      preview={`Order ${order.number} could not be completed. No money was kept.`}
      heading={`We are sorry, ${firstName(order.address.fullName)}.`}
    >
      <Paragraph>We could not complete your order {order.number}, and it is cancelled. No money was kept.</Paragraph>
      <Paragraph>
        Your bank may still show the amount as reserved. We have let it go; depending on the bank it disappears within a
        few days. You don’t need to do anything.
      </Paragraph>
      <Action href={links.order}>View your order</Action>
      <Rule />
      <OrderLines order={order} pictureUrl={links.picture} />
    </Letter>
  );
}
