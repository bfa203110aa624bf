import { Text, View } from "@react-pdf/renderer";
import type { PackingSlip } from "../contract.ts";
import { pageSize } from "./page-size.ts";
import { addressLines, dayIn } from "./paper-words.ts";
import { printable } from "./printable.ts";
import { Sheet } from "./sheet.tsx";
import { CLAY, INK, styles } from "./styles.ts";

/** What goes into one parcel, to be read at arm's length: the order large, pieces large, no prices. */
export function PackingSlipPage({ slip }: { readonly slip: PackingSlip }) {
  const { orderNumber, seller, buyer, lines } = slip;
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <Sheet
      size={pageSize(seller.country)}
      seller={seller}
      running={`Packing slip · Order ${orderNumber} · ${printable(slip.warehouse)}`}
    >
      <View style={{ ...styles.row, justifyContent: "space-between", marginBottom: 26 }}>
        <View>
          <Text style={styles.label}>Packing slip</Text>
          <Text style={{ ...styles.display, fontSize: 40, lineHeight: 1.1 }}>Order {String(orderNumber)}</Text>
        </View>
        <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0, paddingLeft: 24 }}>
          <Text style={{ ...styles.display, ...styles.right, fontSize: 15, color: CLAY }}>
            {printable(seller.name)}
          </Text>
        </View>
      </View>
      <View style={{ ...styles.row, justifyContent: "space-between", marginBottom: 26 }}>
        <View style={{ width: "50%", fontSize: 11 }}>
          <Text style={styles.label}>Ship to</Text>
          {addressLines(buyer.address, slip.locale).map((line, index) => (
            <Text key={index} style={index === 0 ? styles.strong : {}}>
              {printable(line)}
            </Text>
          ))}
        </View>
        <View style={{ width: "40%" }}>
          <Fact label="From" value={slip.warehouse} />
          <Fact label="Shipping" value={slip.shippingName} />
          <Fact label="Placed" value={dayIn(slip, slip.placedAt)} />
          <Fact label="Pieces" value={String(pieces)} />
          {slip.parcel === null ? null : <Fact label="Parcel" value={`${slip.parcel}, has left`} />}
        </View>
      </View>
      <View>
        <View fixed style={{ ...styles.row, paddingBottom: 5 }}>
          <Text style={{ ...styles.label, ...COLUMNS.tick, marginBottom: 0 }}> </Text>
          <Text style={{ ...styles.label, ...COLUMNS.pieces, marginBottom: 0 }}>Pack</Text>
          <Text style={{ ...styles.label, ...COLUMNS.sku, marginBottom: 0 }}>SKU</Text>
          <Text style={{ ...styles.label, ...COLUMNS.item, marginBottom: 0 }}>Item</Text>
          <Text style={{ ...styles.label, ...COLUMNS.ordered, marginBottom: 0 }}>Ordered</Text>
        </View>
        {lines.map((line, index) => (
          <View key={index} wrap={false} style={{ ...styles.row, ...styles.hairline, paddingVertical: 8 }}>
            <View style={COLUMNS.tick}>
              <View
                style={{
                  width: 11,
                  height: 11,
                  borderWidth: 0.8,
                  borderColor: INK,
                  borderStyle: "solid",
                  marginTop: 2,
                }}
              />
            </View>
            <Text style={{ ...COLUMNS.pieces, ...styles.strong, fontSize: 13, lineHeight: 1.2 }}>
              {String(line.quantity)}
            </Text>
            <Text style={{ ...COLUMNS.sku, ...styles.strong }}>{printable(line.sku)}</Text>
            <View style={COLUMNS.item}>
              <Text>{printable(line.title)}</Text>
              <Text style={{ ...styles.soft, fontSize: 8 }}>{printable(line.variantLabel)}</Text>
            </View>
            <Text style={{ ...COLUMNS.ordered, ...styles.soft }}>{String(line.ordered)}</Text>
          </View>
        ))}
        <View style={styles.hairline} />
      </View>
      <Text style={{ ...styles.soft, marginTop: 26, maxWidth: 360 }}>
        {printable(
          `Thank you for your order. If anything is missing or not as it should be, write to ${seller.email} and name order ${orderNumber}.`,
        )}
      </Text>
    </Sheet>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <View style={{ ...styles.row, marginBottom: 3 }}>
      <Text style={{ ...styles.soft, width: 58 }}>{label}</Text>
      <Text style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>{printable(value)}</Text>
    </View>
  );
}

const COLUMNS = {
  tick: { width: "5%" },
  pieces: { width: "10%" },
  sku: { width: "34%", paddingRight: 8 },
  item: { width: "41%", paddingRight: 8 },
  ordered: { width: "10%", textAlign: "right" },
} as const;
