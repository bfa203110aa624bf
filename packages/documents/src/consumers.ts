import { createHash } from "node:crypto";
import type { RootCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { consume, consumeRemote } from "@cartwright/messaging/consume";
import { orderPaid } from "@cartwright/orders/contract";
import { paymentRefunded } from "@cartwright/payments/contract";
import { documentIssued, type PaperWords } from "./contract.ts";
import { issueCreditNote } from "./issue-credit-note.ts";
import { issueInvoice } from "./issue-invoice.ts";
import { documentKey, type PaperShelf } from "./paper-shelf.ts";
import { insertRendering, selectUnrendered } from "./renderings.store.ts";

/** The world of whoever makes papers. No transaction's context has the shelf or the press. */
export type DocumentsCtx = RootCtx & {
  readonly papers: PaperShelf;
  /** Makes the PDF of what a paper says; the same words always make the same bytes. */
  readonly printPaper: (words: PaperWords) => Promise<Uint8Array>;
};

interface Work {
  readonly id: Id<"Document">;
  readonly words: PaperWords;
}

export const invoicePaidOrder = consume("invoice-paid-order", orderPaid, (ctx, { orderId }) =>
  issueInvoice(ctx, { orderId }),
);

export const creditSettledRefund = consume("credit-settled-refund", paymentRefunded, issueCreditNote);

/** Once: a paper that has its PDF keeps it. */
export const renderIssuedDocument = consumeRemote("render-issued-document", documentIssued, {
  claim: async (ctx, { documentId: id }): Promise<Work | null> => {
    const words = await selectUnrendered(ctx.db, id);
    return words && { id, words };
  },
  call: async (ctx: DocumentsCtx, { id, words }: Work) => {
    const pdf = await ctx.printPaper(words);
    await ctx.papers.put(documentKey(id), pdf, { contentType: "application/pdf", cacheControl: "private, no-store" });
    return { sha256: createHash("sha256").update(pdf).digest(), size: pdf.byteLength };
  },
  settle: (ctx, { id }, rendering) => insertRendering(ctx.db, id, rendering, ctx.now()),
});
