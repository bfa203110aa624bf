import { Text, View } from "@react-pdf/renderer";
import type { InvoiceWords } from "../contract.ts";
import { PaperHead } from "./paper-head.tsx";
import { moneyIn, taxWords } from "./paper-words.ts";
import { pageSize } from "./page-size.ts";
import { printable } from "./printable.ts";
import { Sheet } from "./sheet.tsx";
import { styles } from "./styles.ts";
import { TaxTable } from "./tax-table.tsx";
import { TotalLine } from "./total-line.tsx";

/** An invoice: what was bought, what it came to, and how much of that is tax. */
export function Invoice({ words }: { readonly words: InvoiceWords }) {
  const { number, seller, buyer, pricesIncludeTax, tax } = words;
  return (
    <Sheet size={pageSize(buyer.address.country)} seller={seller} running={`${seller.name} · Invoice ${number}`}>
      <PaperHead words={words} title="Invoice" />
      <Lines words={words} />
      <View wrap={false} style={{ alignSelf: "flex-end", width: 230, marginTop: 12 }}>
        <TotalLine label="Items" value={moneyIn(words, words.goods)} />
        {words.discount.amount > 0 ? <TotalLine label="Discount" value={`−${moneyIn(words, words.discount)}`} /> : null}
        <TotalLine label={`${words.shippingName} shipping`} value={moneyIn(words, words.shipping)} />
        {words.surcharge.amount > 0 ? (
          <TotalLine label="Oversize delivery" value={moneyIn(words, words.surcharge)} />
        ) : null}
        {pricesIncludeTax ? null : (
          <TotalLine label={taxWords(words.taxes[0]!, words.locale)} value={moneyIn(words, tax)} />
        )}
        <TotalLine label="Total" value={moneyIn(words, words.total)} strong />
        {pricesIncludeTax && tax.amount > 0 ? <TotalLine label="Tax within" value={moneyIn(words, tax)} soft /> : null}
      </View>
      <TaxTable words={words} />
      <Text style={{ ...styles.soft, marginTop: 26 }}>Paid in full. Nothing is due. Thank you.</Text>
    </Sheet>
  );
}

/** The heads of the columns come again on every page. */
function Lines({ words }: { readonly words: InvoiceWords }) {
  return (
    <View>
      <View fixed style={{ ...styles.row, paddingBottom: 5 }}>
        <Text style={{ ...styles.label, ...COLUMNS.item, marginBottom: 0 }}>Item</Text>
        <Text style={{ ...styles.label, ...COLUMNS.quantity, marginBottom: 0 }}>Quantity</Text>
        <Text style={{ ...styles.label, ...COLUMNS.money, marginBottom: 0 }}>Price</Text>
        <Text style={{ ...styles.label, ...COLUMNS.money, marginBottom: 0 }}>Amount</Text>
      </View>
      {words.lines.map((line, index) => (
        <View key={index} wrap={false} style={{ ...styles.row, ...styles.hairline, paddingVertical: 6 }}>
          <View style={COLUMNS.item}>
            <Text>{printable(line.title)}</Text>
            <Text style={{ ...styles.soft, fontSize: 8 }}>{printable(factsOf(line))}</Text>
          </View>
          <Text style={COLUMNS.quantity}>{String(line.quantity)}</Text>
          <Text style={COLUMNS.money}>{moneyIn(words, line.unit)}</Text>
          <Text style={COLUMNS.money}>{moneyIn(words, line.total)}</Text>
        </View>
      ))}
      <View style={styles.hairline} />
    </View>
  );
}

const factsOf = ({ variantLabel, sku }: InvoiceWords["lines"][number]): string =>
  [variantLabel, sku].filter((fact) => fact !== "").join(" · ");

const COLUMNS = {
  item: { width: "58%", paddingRight: 16 },
  quantity: { width: "12%", textAlign: "right" },
  money: { width: "15%", textAlign: "right" },
} as const;
