import { Page, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { InvoiceWords } from "../contract.ts";
import { printable } from "./printable.ts";
import { LINE, MARGIN, SOFT, styles } from "./styles.ts";

interface SheetProps {
  readonly size: "A4" | "LETTER";
  readonly seller: InvoiceWords["seller"];
  /** What the paper is, on its second page and after. */
  readonly running: string;
  readonly children: ReactNode;
}

/** A page of the shop's: who it is at the foot, which page it is, and what it belongs to where it goes on. */
export function Sheet({ size, seller, running, children }: SheetProps) {
  const { legalName, address, taxNumber, email, phone } = seller;
  const facts = [address.join(", "), taxNumber === null ? null : `Tax number ${taxNumber}`, email, phone];
  return (
    <Page size={size} style={styles.page}>
      <Text
        fixed
        style={{ ...FINE, top: 26, left: MARGIN }}
        render={({ subPageNumber }) => (subPageNumber > 1 ? printable(running) : "")}
      />
      <View fixed style={{ ...FINE, bottom: 36, left: MARGIN, right: MARGIN, ...FOOT }}>
        <Text>{printable(legalName)}</Text>
        <Text>{printable(facts.filter((fact) => fact !== null && fact !== "").join(" · "))}</Text>
      </View>
      <Text
        fixed
        style={{ ...FINE, top: HEIGHT[size] - 58, right: MARGIN, width: 70, textAlign: "right" }}
        render={({ subPageNumber, subPageTotalPages }) => `Page ${subPageNumber} of ${subPageTotalPages}`}
      />
      {children}
    </Page>
  );
}

// From the top: with a line height, a text that is rendered late is lost when it hangs on the bottom.
const HEIGHT = { A4: 841.89, LETTER: 792 } as const;
const FINE = { position: "absolute", fontSize: 7.5, color: SOFT } as const;
const FOOT = {
  paddingTop: 8,
  paddingRight: 76,
  borderTopWidth: 0.6,
  borderTopColor: LINE,
  borderTopStyle: "solid",
} as const;
