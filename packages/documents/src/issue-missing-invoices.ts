import type { RootCtx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import { paidOrdersAfter } from "@cartwright/orders/paid-orders-after";
import { refundsOf } from "@cartwright/payments/refunds-of";
import { selectInvoiced } from "./documents.store.ts";
import { issueCreditNote } from "./issue-credit-note.ts";
import { issueInvoice } from "./issue-invoice.ts";
import { lockSearch, updateSearch } from "./search-for-missing.store.ts";

const LOOK_AT = 500;
const ISSUE = 20;

/**
 * Walks through the paid orders, oldest first, a step at a time and round and round, and issues what invoice is missing: of a
 * shop that sold before there were invoices, or whose news was lost; its refunds get their credit notes with it. Says how many
 * orders that were. One walks at a time.
 */
export async function issueMissingInvoices(ctx: RootCtx): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    const from = await lockSearch(ctx.db);
    if (from === null) return 0;
    const orders = await paidOrdersAfter(ctx, { number: from, limit: LOOK_AT });
    const invoiced = await selectInvoiced(
      ctx.db,
      orders.map(({ id }) => id),
    );
    const missing = orders.filter(({ id }) => !invoiced.has(id));
    const now = missing.slice(0, ISSUE);
    for (const { id } of now) await issueAll(ctx, id);
    const reached = missing.length > ISSUE ? now.at(-1) : orders.at(-1);
    // At the end it begins again: what is paid late may have a low number.
    await updateSearch(ctx.db, orders.length < LOOK_AT && missing.length <= ISSUE ? 0 : (reached?.number ?? 0));
    return now.length;
  });
}

async function issueAll(ctx: TxCtx, orderId: Id<"Order">): Promise<void> {
  await issueInvoice(ctx, { orderId });
  const { refunds } = await refundsOf(ctx, orderId);
  const settled = refunds.filter(({ state }) => state === "settled").toReversed();
  for (const { id: refundId } of settled) await issueCreditNote(ctx, { orderId, refundId });
}
