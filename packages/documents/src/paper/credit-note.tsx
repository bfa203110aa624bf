import { Text, View } from "@react-pdf/renderer";
import type { CreditNoteWords } from "../contract.ts";
import { pageSize } from "./page-size.ts";
import { PaperHead } from "./paper-head.tsx";
import { dayIn, moneyIn } from "./paper-words.ts";
import { Sheet } from "./sheet.tsx";
import { TaxTable } from "./tax-table.tsx";
import { TotalLine } from "./total-line.tsx";

/** A credit note: how much of which invoice was given back, and the tax in it. */
export function CreditNote({ words }: { readonly words: CreditNoteWords }) {
  const { number, seller, buyer, invoice, orderNumber } = words;
  const about = { label: "Invoice", value: `${invoice.number}, ${dayIn(words, invoice.issuedAt)}` };
  return (
    <Sheet size={pageSize(buyer.address.country)} seller={seller} running={`${seller.name} · Credit note ${number}`}>
      <PaperHead words={words} title="Credit note" facts={[about]} />
      <Text style={{ marginBottom: 16, maxWidth: 380 }}>
        We have given back {moneyIn(words, words.total)} of order {orderNumber}, to the card that it was paid with. This
        note corrects invoice {invoice.number}.
      </Text>
      <View wrap={false} style={{ alignSelf: "flex-end", width: 230 }}>
        <TotalLine label="Net" value={moneyIn(words, words.net)} />
        <TotalLine label="Tax" value={moneyIn(words, words.tax)} />
        <TotalLine label="Total credited" value={moneyIn(words, words.total)} strong />
      </View>
      <TaxTable words={words} />
    </Sheet>
  );
}
