import { formatMoney } from "@cartwright/kernel/money";
import type { OrderView } from "@cartwright/orders/contract";
import { Column, Row, Section, Text } from "react-email";
import { breakdownOf, type MoneyLine, taxWithin } from "../order-words.ts";
import { Soft, small } from "./letter.tsx";
import { LIGHT, SERIF } from "./palette.ts";

/** From the items to the total, to the cent; where prices include tax, how much of it is tax. */
export function MoneyBreakdown({ order }: { readonly order: OrderView }) {
  const within = taxWithin(order);
  return (
    <Section>
      {breakdownOf(order).map((line) => (
        <Line key={line.label} line={line} style={{ ...small, fontSize: 15, lineHeight: "26px" }} className="soft" />
      ))}
      <Line
        line={{ label: "Total", value: formatMoney(order.total, order.locale) }}
        style={{ ...small, fontFamily: SERIF, fontSize: 22, lineHeight: "38px", color: LIGHT.ink }}
        className="ink"
      />
      {within === null ? null : <Soft>{within}</Soft>}
    </Section>
  );
}

function Line({
  line,
  style,
  className,
}: {
  readonly line: MoneyLine;
  readonly style: object;
  readonly className: string;
}) {
  return (
    <Row>
      <Column>
        <Text className={className} style={style}>
          {line.label}
        </Text>
      </Column>
      <Column align="right">
        <Text className={className} style={{ ...style, fontVariantNumeric: "tabular-nums" }}>
          {line.value}
        </Text>
      </Column>
    </Row>
  );
}
