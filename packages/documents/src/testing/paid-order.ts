import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { type Id, newId } from "@cartwright/kernel/id";
import { anOrder } from "@cartwright/orders/testing";
import { viewOrder } from "@cartwright/orders/view-order";
import type { StoreSettings } from "@cartwright/settings/contract";
import { issueInvoice } from "../issue-invoice.ts";

/** An order of $36.95 that somebody has paid; news of it is under way nowhere. */
export async function aPaidOrder(
  ctx: RootCtx,
  more: Parameters<typeof anOrder>[1] = {},
): Promise<{ id: Id<"Order">; number: number }> {
  const order = await anOrder(ctx, more);
  await ctx.db.order.update({ where: { id: order.id }, data: { state: "paid", paymentState: "paid" } });
  const { total } = await viewOrder(ctx, { id: order.id });
  const at = ctx.now();
  await ctx.db.paymentAttempt.create({
    data: {
      id: newId(),
      orderId: order.id,
      number: 1,
      currency: total.currency,
      amount: BigInt(total.amount),
      state: "captured",
      token: "tok_paid_order",
      returnUrl: "http://shop.test/",
      createdAt: at,
      movedAt: at,
    },
  });
  return order;
}

/** Issues the invoice of a paid order; its PDF is still to be made. */
export const anInvoiceOf = (ctx: RootCtx, order: { id: Id<"Order"> }): Promise<unknown> =>
  inTransaction(ctx, (ctx) => issueInvoice(ctx, { orderId: order.id }));

/** A refund of so many minor units that the gateway has booked. */
export async function aSettledRefund(ctx: RootCtx, orderId: Id<"Order">, amount: number): Promise<Id<"Refund">> {
  const attempt = await ctx.db.paymentAttempt.findFirstOrThrow({ where: { orderId } });
  const id = newId<"Refund">();
  const at = ctx.now();
  await ctx.db.refund.create({
    data: {
      id,
      attemptId: attempt.id,
      currency: attempt.currency,
      amount: BigInt(amount),
      reason: "broken",
      state: "settled",
      createdAt: at,
      movedAt: at,
      idempotencyKey: newId(),
    },
  });
  return id;
}

/** The shop as its papers name it. */
export const STORE: StoreSettings = {
  name: "Alder & Clay",
  legalName: "Alder & Clay LLC",
  address: { line1: "12 Kiln Street", line2: null, city: "Portland", region: "OR", postcode: "97205", country: "US" },
  email: "hello@alder-and-clay.example",
  phone: null,
  taxNumber: "EU372000000",
  timeZone: "America/Los_Angeles",
  invoicePrefix: "AC-",
  version: 1,
};
