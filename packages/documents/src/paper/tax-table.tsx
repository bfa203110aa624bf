import { Text, View } from "@react-pdf/renderer";
import type { PaperWords } from "../contract.ts";
import { moneyIn, taxWords } from "./paper-words.ts";
import { styles } from "./styles.ts";

/** Net, tax and gross of each rate: they sum to the total. */
export function TaxTable({ words }: { readonly words: PaperWords }) {
  const { taxes, locale } = words;
  return (
    <View wrap={false} style={{ marginTop: 26, width: "62%" }}>
      <View style={{ ...styles.row, paddingBottom: 4 }}>
        {["Tax", "Net", "Tax amount", "Gross"].map((head, index) => (
          <Text key={head} style={{ ...styles.label, ...cell(index), marginBottom: 0 }}>
            {head}
          </Text>
        ))}
      </View>
      {taxes.map((share, index) => (
        <View key={index} style={{ ...styles.row, ...styles.hairline, paddingVertical: 4, fontSize: 8.5 }}>
          <Text style={cell(0)}>{taxWords(share, locale)}</Text>
          <Text style={cell(1)}>{moneyIn(words, share.net)}</Text>
          <Text style={cell(2)}>{moneyIn(words, share.tax)}</Text>
          <Text style={cell(3)}>{moneyIn(words, share.gross)}</Text>
        </View>
      ))}
    </View>
  );
}

const cell = (index: number) => (index === 0 ? { width: "31%" } : ({ width: "23%", textAlign: "right" } as const));
