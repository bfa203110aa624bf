import type { TxCtx } from "@cartwright/db/context";
import { type Id, newId } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { refundsOf } from "@cartwright/payments/refunds-of";
import { storeSettings } from "@cartwright/settings/store-settings";
import { type CreditNoteWords, documentIssued } from "./contract.ts";
import { documentNumber, yearAt } from "./document-number.ts";
import { insertDocument, lockSeries, selectCreditNotes, takeOrdinal } from "./documents.store.ts";
import { issueInvoice } from "./issue-invoice.ts";
import { creditShares, sumOfTaxes } from "./tax-shares.ts";

/**
 * The credit note of a settled refund, once, in a series of its own without gaps. It names the invoice, which is issued first
 * where it is still missing. Refunds of one order take turns under the series' lock, so that together they never take back
 * more than was charged.
 */
export async function issueCreditNote(
  ctx: TxCtx,
  input: { orderId: Id<"Order">; refundId: Id<"Refund"> },
): Promise<void> {
  const { refunds } = await refundsOf(ctx, input.orderId);
  const refund = refunds.find(({ id }) => id === input.refundId);
  if (refund?.state !== "settled") throw new Error(`no settled refund ${input.refundId} of order ${input.orderId}`);
  const invoice = await issueInvoice(ctx, input);
  if (invoice === null) throw new Error(`refund ${input.refundId} of an order that nobody has paid`);
  const store = await storeSettings(ctx);
  const year = yearAt(ctx.now(), store.timeZone);
  await lockSeries(ctx.db, "credit_note", year);
  const earlier = await selectCreditNotes(ctx.db, invoice.id);
  if (earlier.some(({ refundId }) => refundId === input.refundId)) return;
  const taxes = creditShares(
    invoice.says.taxes,
    earlier.map(({ says }) => says.taxes),
    refund.amount,
  );
  const { net, tax, gross: total } = sumOfTaxes(taxes);
  const ordinal = await takeOrdinal(ctx.db, "credit_note", year);
  const { seller, buyer, locale, timeZone, orderNumber, placedAt } = invoice.says;
  const says: CreditNoteWords = {
    kind: "credit_note",
    number: documentNumber(store.invoicePrefix, { kind: "credit_note", year, ordinal }),
    issuedAt: ctx.now(),
    invoice: { number: invoice.says.number, issuedAt: invoice.says.issuedAt },
    seller,
    buyer,
    locale,
    timeZone,
    orderNumber,
    placedAt,
    taxes,
    net,
    tax,
    total,
  };
  const id = newId<"Document">();
  const { orderId, refundId } = input;
  await insertDocument(ctx.db, { id, year, ordinal, orderId, invoiceId: invoice.id, refundId, says });
  await publish(ctx, documentIssued({ documentId: id, orderId }));
}
