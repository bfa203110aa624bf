import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import { type Id, newId } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { deliverAll } from "@cartwright/messaging/testing";
import { orderPaid } from "@cartwright/orders/contract";
import { anOrder } from "@cartwright/orders/testing";
import { paymentRefunded } from "@cartwright/payments/contract";
import { expect } from "vitest";
import { creditSettledRefund, invoicePaidOrder } from "./consumers.ts";
import { documentsOfOrder } from "./documents-of-order.ts";
import { issueInvoice } from "./issue-invoice.ts";
import { issueMissingInvoices } from "./issue-missing-invoices.ts";
import { aPaidOrder, aSettledRefund } from "./testing/paid-order.ts";

const YEAR = new Date().getUTCFullYear();
const test = base.extend<{ ctx: RootCtx }>({
  // Not at the turn of a year.
  ctx: async ({ rootCtx }, use) => use({ ...rootCtx, now: () => new Date(Date.UTC(YEAR, 5, 1, 12)) }),
});
const CONSUMERS = [invoicePaidOrder, creditSettledRefund];

const ordinalsOf = async (ctx: RootCtx, kind: string): Promise<number[]> =>
  (await ctx.db.document.findMany({ where: { kind }, orderBy: { ordinal: "asc" } })).map(({ ordinal }) => ordinal);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const refunded = (ctx: RootCtx, orderId: Id<"Order">, refundId: Id<"Refund">) =>
  inTransaction(ctx, (ctx) => publish(ctx, paymentRefunded({ orderId, refundId, attemptId: newId() })));

test("fifty orders paid at once by several workers have the numbers 1 to 50, and what fails in between leaves no gap", async ({
  ctx,
}) => {
  const orders = await Promise.all(upTo(50).map(() => aPaidOrder(ctx)));
  const issued = orders.flatMap(({ id }, index) => {
    const issue = () => inTransaction(ctx, (ctx) => issueInvoice(ctx, { orderId: id }));
    const dies = () =>
      inTransaction(ctx, async (ctx) => {
        await issueInvoice(ctx, { orderId: id });
        throw new Error("killed before it could commit");
      });
    return index % 5 === 0 ? [dies(), issue(), issue()] : [issue(), issue()];
  });
  const results = await Promise.allSettled(issued);
  expect(results.filter(({ status }) => status === "rejected")).toHaveLength(10);
  expect(await ordinalsOf(ctx, "invoice")).toEqual(upTo(50));
  const { last } = await ctx.db.documentSeries.findFirstOrThrow({ where: { kind: "invoice" } });
  expect(last).toBe(50);
});

test("a paid order has one invoice, however often it is told, and an unpaid one none", async ({ ctx }) => {
  const [paid, unpaid] = [await aPaidOrder(ctx), await anOrder(ctx)];
  for (const { id: orderId } of [paid, unpaid, paid])
    await inTransaction(ctx, (ctx) => publish(ctx, orderPaid({ orderId })));
  expect((await deliverAll(ctx, CONSUMERS, { times: 2 })).failures).toEqual([]);
  const rows = await documentsOfOrder(ctx, { orderId: paid.id });
  expect(rows).toMatchObject([{ kind: "invoice", state: "being_made", total: { amount: 3695, currency: "USD" } }]);
  expect(rows[0]!.number).toMatch(new RegExp(`^AC-${YEAR}-\\d{6}$`));
  expect(await documentsOfOrder(ctx, { orderId: unpaid.id })).toEqual([]);
});

test("an invoice says what was bought and by whom, and what it says cannot be changed", async ({ ctx }) => {
  const order = await aPaidOrder(ctx);
  const invoice = await inTransaction(ctx, (ctx) => issueInvoice(ctx, { orderId: order.id }));
  expect(invoice!.says).toMatchObject({
    orderNumber: order.number,
    seller: { name: "Alder & Clay" },
    buyer: { email: "ada@example.com", address: { fullName: "Ada Byron" } },
    lines: [{ sku: "AC-TDMG-OAT", quantity: 1, total: { amount: 2800 } }],
    total: { amount: 3695 },
  });
  await expect(ctx.db.document.update({ where: { id: invoice!.id }, data: { totalAmount: 0n } })).rejects.toThrow(
    "permission denied",
  );
  await expect(ctx.db.document.delete({ where: { id: invoice!.id } })).rejects.toThrow("permission denied");
});

test("each settled refund has a credit note that names the invoice; news in any order and twice change nothing", async ({
  ctx,
}) => {
  const before = (await ordinalsOf(ctx, "credit_note")).length;
  const order = await aPaidOrder(ctx);
  const refunds = [await aSettledRefund(ctx, order.id, 1000), await aSettledRefund(ctx, order.id, 2695)];
  await ctx.db.order.update({ where: { id: order.id }, data: { paymentState: "refunded" } });
  // The refund's news overtakes the order's.
  for (const refundId of refunds) await refunded(ctx, order.id, refundId);
  await inTransaction(ctx, (ctx) => publish(ctx, orderPaid({ orderId: order.id })));
  expect((await deliverAll(ctx, CONSUMERS, { times: 2 })).failures).toEqual([]);
  const rows = await documentsOfOrder(ctx, { orderId: order.id });
  expect(rows.map(({ kind, total }) => [kind, total.amount])).toEqual([
    ["invoice", 3695],
    ["credit_note", 1000],
    ["credit_note", 2695],
  ]);
  const note = await ctx.db.document.findFirstOrThrow({ where: { refundId: refunds[0]! } });
  expect(note.says).toMatchObject({ invoice: { number: rows[0]!.number } });
  expect(await ordinalsOf(ctx, "credit_note")).toEqual(upTo(before + 2));
});

test("refunds that settle at once share the tax so that all of it is back in the end", async ({ ctx }) => {
  const order = await aPaidOrder(ctx);
  const refunds = await Promise.all([1, 2, 3, 4, 5].map(() => aSettledRefund(ctx, order.id, 739)));
  await inTransaction(ctx, (ctx) => issueInvoice(ctx, { orderId: order.id }));
  for (const refundId of refunds) await refunded(ctx, order.id, refundId);
  await Promise.all([deliverAll(ctx, CONSUMERS, { times: 2 }), deliverAll(ctx, CONSUMERS, { times: 2 })]);
  const notes = await ctx.db.document.findMany({ where: { orderId: order.id, kind: "credit_note" } });
  expect(notes).toHaveLength(5);
  expect(notes.reduce((sum, { totalAmount }) => sum + totalAmount, 0n)).toBe(3695n);
});

test("a shop that sold before there were invoices gets them, oldest first, in small steps, and refunds their notes", async ({
  ctx,
}) => {
  while ((await issueMissingInvoices(ctx)) > 0);
  const orders = [];
  for (const _ of upTo(23)) orders.push(await aPaidOrder(ctx));
  await anOrder(ctx);
  await aSettledRefund(ctx, orders[0]!.id, 500);
  const first = await issueMissingInvoices(ctx);
  expect(first).toBe(20);
  expect(await documentsOfOrder(ctx, { orderId: orders[22]!.id })).toEqual([]);
  expect(await issueMissingInvoices(ctx)).toBe(3);
  expect(await issueMissingInvoices(ctx)).toBe(0);
  const invoices = await ctx.db.document.findMany({
    where: { kind: "invoice", orderId: { in: orders.map(({ id }) => id) } },
    orderBy: { ordinal: "asc" },
  });
  expect(invoices.map(({ orderId }) => orderId)).toEqual(orders.map(({ id }) => id));
  expect(await documentsOfOrder(ctx, { orderId: orders[0]!.id })).toMatchObject([{}, { kind: "credit_note" }]);
});
