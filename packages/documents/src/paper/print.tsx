import { Document, type DocumentProps, renderToBuffer } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import type { PackingSlips, PaperWords } from "../contract.ts";
import { CreditNote } from "./credit-note.tsx";
import { Invoice } from "./invoice.tsx";
import { PackingSlipPage } from "./packing-slip.tsx";

/** The PDF of a paper; the same words make the same bytes, but for slips, which say when they were made. */
export function paperPdf(words: PaperWords | PackingSlips): Promise<Uint8Array> {
  return renderToBuffer(words.kind === "packing_slips" ? slipsDocument(words) : issuedDocument(words));
}

function issuedDocument(words: PaperWords): ReactElement<DocumentProps> {
  const { number, seller, locale, issuedAt } = words;
  return (
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
    </Document>
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

function slipsDocument({ slips }: PackingSlips): ReactElement<DocumentProps> {
  const numbers = [...new Set(slips.map(({ orderNumber }) => orderNumber))];
  return (
    <Document title={`Packing slips ${numbers.join(", ")}`} producer="Cartwright" language="en">
      {slips.map((slip, index) => (
        <PackingSlipPage key={index} slip={slip} />
      ))}
    </Document>
  );
}
