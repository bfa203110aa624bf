import type { TxCtx } from "@cartwright/db/context";
import { type Id, newId } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import type { Order } from "@cartwright/orders/order";
import { orderOf } from "@cartwright/orders/order-of";
import { viewOrder } from "@cartwright/orders/view-order";
import { storeSettings } from "@cartwright/settings/store-settings";
import { documentIssued } from "./contract.ts";
import { documentNumber, yearAt } from "./document-number.ts";
import { insertDocument, type IssuedInvoice, lockSeries, selectInvoice, takeOrdinal } from "./documents.store.ts";
import { invoiceWords } from "./invoice-words.ts";

/**
 * The invoice of a paid order: the one there is, or a new one under the next number. Exactly one, however often it is asked for.
 * Null for an order that nobody has paid. The number is taken under the series' lock in this very transaction, so that a paper
 * that does not come to be leaves no gap.
 */
export async function issueInvoice(ctx: TxCtx, input: { orderId: Id<"Order"> }): Promise<IssuedInvoice | null> {
  const known = await selectInvoice(ctx.db, input.orderId);
  if (known !== null) return known;
  if (!wasPaid(await orderOf(ctx, { id: input.orderId }))) return null;
  const order = await viewOrder(ctx, { id: input.orderId });
  const store = await storeSettings(ctx);
  const year = yearAt(ctx.now(), store.timeZone);
  await lockSeries(ctx.db, "invoice", year);
  const meanwhile = await selectInvoice(ctx.db, order.id);
  if (meanwhile !== null) return meanwhile;
  const ordinal = await takeOrdinal(ctx.db, "invoice", year);
  const number = documentNumber(store.invoicePrefix, { kind: "invoice", year, ordinal });
  const says = invoiceWords(order, store, { number, issuedAt: ctx.now() });
  const id = newId<"Document">();
  await insertDocument(ctx.db, { id, year, ordinal, orderId: order.id, invoiceId: null, refundId: null, says });
  await publish(ctx, documentIssued({ documentId: id, orderId: order.id }));
  return { id, says };
}

/** Also when its money went back since. */
const wasPaid = ({ payment }: Order): boolean =>
  payment === "paid" || payment === "partly_refunded" || payment === "refunded";
