import { formatMoney } from "@cartwright/kernel/money";
import type { OrderLine, OrderView } from "@cartwright/orders/contract";
import { Column, Img, Row, Section, Text } from "react-email";
import { Soft, small } from "./letter.tsx";
import { LIGHT } from "./palette.ts";

interface OrderLinesProps {
  readonly order: OrderView;
  readonly pictureUrl: (assetId: string, width: number) => string;
  /** Whether each line says what it cost. */
  readonly priced?: boolean;
}

const SHOWN_WIDTH = 80;
const SHOWN_HEIGHT = 100;

/** What was bought: picture, words and price of each line, as they were at the time. */
export function OrderLines({ order, pictureUrl, priced = true }: OrderLinesProps) {
  return (
    <Section>
      {order.lines.map((line) => (
        <Row key={line.variantId} style={{ marginBottom: 16 }}>
          <Column style={{ width: SHOWN_WIDTH, verticalAlign: "top" }}>
            <Picture line={line} pictureUrl={pictureUrl} />
          </Column>
          <Column style={{ verticalAlign: "top", paddingLeft: 18 }}>
            <Text className="ink" style={{ fontSize: 16, lineHeight: "22px", color: LIGHT.ink, margin: "0 0 2px" }}>
              {line.title}
            </Text>
            <Soft>{line.variantLabel}</Soft>
            <Soft>Quantity {line.quantity}</Soft>
          </Column>
          <Column align="right" style={{ verticalAlign: "top", width: 110 }}>
            <Text
              className="ink"
              style={{ ...small, fontSize: 16, color: LIGHT.ink, fontVariantNumeric: "tabular-nums" }}
            >
              {priced ? formatMoney(line.total, order.locale) : ""}
            </Text>
          </Column>
        </Row>
      ))}
    </Section>
  );
}

function Picture({
  line,
  pictureUrl,
}: {
  readonly line: OrderLine;
  readonly pictureUrl: OrderLinesProps["pictureUrl"];
}) {
  const { picture } = line;
  const width = picture && sharpWidth(picture.widths);
  if (!picture || width === null) return null;
  return (
    <Img
      src={pictureUrl(picture.assetId, width)}
      alt={picture.alt}
      width={SHOWN_WIDTH}
      height={SHOWN_HEIGHT}
      className="sunk"
      style={{ objectFit: "cover", borderRadius: 2, backgroundColor: LIGHT.sunk, color: LIGHT.soft, fontSize: 11 }}
    />
  );
}

/** The smallest size that is sharp on a dense screen, else the largest there is. */
function sharpWidth(widths: readonly number[]): number | null {
  const sorted = widths.toSorted((a, b) => a - b);
  return sorted.find((width) => width >= 2 * SHOWN_WIDTH) ?? sorted.at(-1) ?? null;
}
