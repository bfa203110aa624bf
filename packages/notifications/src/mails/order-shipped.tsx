import type { OrderView, Parcel } from "@cartwright/orders/contract";
import { wasCollected } from "@cartwright/orders/own-ways";
import { Link, Section, Text } from "react-email";
import { addressLines } from "../order-words.ts";
import { linesIn, shippedGreeting, shippedWords } from "../staff-news-words.ts";
import { Action, Label, Letter, Paragraph, Rule, small } from "./letter.tsx";
import { OrderLines } from "./order-lines.tsx";
import { LIGHT } from "./palette.ts";
import type { ShopLinks } from "./shop-links.ts";

interface OrderShippedProps {
  readonly order: OrderView;
  readonly parcel: Parcel;
  readonly links: ShopLinks;
}

/** “On its way”: what is in the parcel, who carries it and how to follow it. */
export function OrderShipped({ order, parcel, links }: OrderShippedProps) {
  const words = shippedWords(order, parcel);
  const { trackingNumber, trackingUrl, carrier } = parcel;
  return (
    <Letter shop={links.shop} locale={order.locale} preview={words} heading={shippedGreeting(order, parcel)}>
      <Paragraph>{words}</Paragraph>
      {trackingNumber === "" ? null : (
        <>
          <Label>{carrier} tracking number</Label>
          <Text className="ink" style={{ ...line, fontVariantNumeric: "tabular-nums", margin: "0 0 12px" }}>
            {trackingNumber}
          </Text>
        </>
      )}
      {trackingUrl === null ? (
        <Action href={links.order}>View your order</Action>
      ) : (
        <>
          <Action href={trackingUrl}>Follow your parcel</Action>
          <Text style={{ ...small, margin: "8px 0 0" }}>
            <Link href={links.order} className="soft" style={{ color: LIGHT.soft, textDecoration: "underline" }}>
              View your order
            </Link>
          </Text>
        </>
      )}
      <Rule />
      <OrderLines order={{ ...order, lines: linesIn(order, parcel) }} pictureUrl={links.picture} priced={false} />
      {wasCollected(parcel) ? null : <DeliveryTo order={order} />}
    </Letter>
  );
}

function DeliveryTo({ order }: { order: OrderView }) {
  return (
    <>
      <Rule />
      <Section>
        <Label>Delivery to</Label>
        {addressLines(order.address, order.locale).map((part, index) => (
          // The lines of an address may repeat and never move.
          <Text key={index} className="ink" style={line}>
            {part}
          </Text>
        ))}
      </Section>
    </>
  );
}

const line = { ...small, fontSize: 15, lineHeight: "23px", color: LIGHT.ink };
