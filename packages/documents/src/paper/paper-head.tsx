import { Text, View } from "@react-pdf/renderer";
import type { PaperWords } from "../contract.ts";
import { addressLines, dayIn } from "./paper-words.ts";
import { printable } from "./printable.ts";
import { CLAY, styles } from "./styles.ts";

interface PaperHeadProps {
  readonly words: PaperWords;
  readonly title: string;
  /** Facts besides the number and the days, e.g. the invoice that a credit note is about. */
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
}

/** Whose paper it is, what it is, and for whom. */
export function PaperHead({ words, title, facts = [] }: PaperHeadProps) {
  const { seller, buyer, number, issuedAt, orderNumber, placedAt } = words;
  const all = [
    { label: "Number", value: number },
    { label: "Date", value: dayIn(words, issuedAt) },
    ...facts,
    { label: "Order", value: `${orderNumber}, ${dayIn(words, placedAt)}` },
  ];
  return (
    <View style={{ marginBottom: 30 }}>
      <View style={{ ...styles.row, justifyContent: "space-between", alignItems: "flex-end", marginBottom: 34 }}>
        <Text style={{ ...styles.display, fontSize: 19 }}>{printable(seller.name)}</Text>
        <Text style={{ ...styles.display, fontSize: 19, color: CLAY }}>{title}</Text>
      </View>
      <View style={{ ...styles.row, justifyContent: "space-between" }}>
        <View style={{ width: "46%" }}>
          <Text style={styles.label}>For</Text>
          {addressLines(buyer.address, words.locale).map((line, index) => (
            <Text key={index} style={index === 0 ? styles.strong : {}}>
              {printable(line)}
            </Text>
          ))}
          <Text style={{ ...styles.soft, marginTop: 4 }}>{printable(buyer.email)}</Text>
        </View>
        <View style={{ width: "44%" }}>
          {all.map(({ label, value }) => (
            <View key={label} style={{ ...styles.row, marginBottom: 3 }}>
              <Text style={{ ...styles.soft, width: 62 }}>{label}</Text>
              <Text style={{ ...(label === "Number" ? styles.strong : {}), flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
                {printable(value)}
              </Text>
            </View>
          ))}
        </View>
      </View>
    </View>
  );
}
