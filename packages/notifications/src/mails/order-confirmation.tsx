import type { OrderView } from "@cartwright/orders/contract";
import { Column, Row, Section, Text } from "react-email";
import { addressLines, expectedBetween, firstName } from "../order-words.ts";
import { Action, Label, Letter, Paragraph, Rule, small } from "./letter.tsx";
import { MoneyBreakdown } from "./money-breakdown.tsx";
import { OrderLines } from "./order-lines.tsx";
import { LIGHT } from "./palette.ts";
import type { ShopLinks } from "./shop-links.ts";

/** “Thank you”: what was bought, what it cost, where it goes and when. */
export function OrderConfirmation({ order, links }: { readonly order: OrderView; readonly links: ShopLinks }) {
  const expected = expectedBetween(order);
  return (
    <Letter
      shop={links.shop}
      locale={order.locale}
      preview={`Order ${order.number} is paid. Expected ${expected}.`}
      heading={`Thank you, ${firstName(order.address.fullName)}.`}
    >
      <Paragraph>
        Your order {order.number} is paid, and we are getting it ready. Its page always shows where it is.
      </Paragraph>
      <Action href={links.order}>View your order</Action>
      <Rule />
      <OrderLines order={order} pictureUrl={links.picture} />
      <Rule />
      <MoneyBreakdown order={order} />
      <Rule />
      <Section>
        <Row>
          <Column style={{ width: "50%", verticalAlign: "top", paddingRight: 12 }}>
            <Label>Delivery to</Label>
            <Block lines={addressLines(order.address, order.locale)} />
          </Column>
          <Column style={{ width: "50%", verticalAlign: "top" }}>
            <Label>Expected</Label>
            <Block lines={[expected, `${order.method.name} shipping`]} />
          </Column>
        </Row>
      </Section>
    </Letter>
  );
}

function Block({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line, index) => (
    // The lines of an address may repeat and never move.
    <Text key={index} className="ink" style={{ ...small, fontSize: 15, lineHeight: "23px", color: LIGHT.ink }}>
      {line}
    </Text>
  ));
}
