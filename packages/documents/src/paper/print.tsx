import { Document, renderToBuffer } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import type { PackingSlip, PaperWords } from "../contract.ts";
import { CreditNote } from "./credit-note.tsx";
import { Invoice } from "./invoice.tsx";
import { PackingSlipPage } from "./packing-slip.tsx";

/** The PDF of a paper; the same words make the same bytes. */
export function paperPdf(words: PaperWords): Promise<Uint8Array> {
  const { number, seller, locale, issuedAt } = words;
  return renderToBuffer(
    <Document
      title={`${words.kind === "invoice" ? "Invoice" : "Credit note"} ${number}`}
      author={seller.legalName}
      creator={seller.name}
      producer="Cartwright"
      language={locale}
      creationDate={issuedAt}
      modificationDate={issuedAt}
    >
      {pagesOf(words)}
    </Document>,
  );
}

function pagesOf(words: PaperWords): ReactElement {
  switch (words.kind) {
    case "invoice":
      return <Invoice words={words} />;
    case "credit_note":
      return <CreditNote words={words} />;
  }
}

/** One PDF of packing slips, each on a page of its own. */
export function slipsPdf(slips: readonly PackingSlip[]): Promise<Uint8Array> {
  const numbers = [...new Set(slips.map(({ orderNumber }) => orderNumber))];
  return renderToBuffer(
    <Document title={`Packing slips ${numbers.join(", ")}`} producer="Cartwright" language="en">
      {slips.map((slip, index) => (
        <PackingSlipPage key={index} slip={slip} />
      ))}
    </Document>,
  );
}
