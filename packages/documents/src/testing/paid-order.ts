import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { type Id, newId } from "@cartwright/kernel/id";
import type { OrderView } from "@cartwright/orders/contract";
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

const of = (amount: number) => ({ amount, currency: "EUR" }) as const;

/** An order of two lines whose prices include 23 % VAT: €90.90, €17.00 of it tax. */
export function anOrderView(more: Partial<OrderView> = {}): OrderView {
  const line = { productId: newId(), slug: "harbour-mug", unit: of(2800), tax: of(524), picture: null };
  return {
    id: newId<"Order">(),
    number: 1001,
    state: "paid",
    fulfilment: "unfulfilled",
    marketCode: "eu",
    locale: "en-IE",
    email: "ana@example.com",
    address: { fullName: "Ana Byrne", line1: "12 Quay Street", city: "Galway", postcode: "H91 F6XR", country: "IE" },
    method: { code: "standard", name: "Standard", daysMin: 2, daysMax: 5 },
    pricesIncludeTax: true,
    taxName: "VAT",
    taxBasisPoints: 2300,
    taxRounding: "per_total",
    goods: of(8400),
    shipping: of(690),
    surcharge: of(0),
    discount: of(0),
    tax: of(1700),
    total: of(9090),
    placedAt: new Date("2026-11-20T10:00:00Z"),
    expiresAt: new Date("2026-11-20T10:15:00Z"),
    lines: [
      {
        ...line,
        variantId: newId(),
        sku: "MUG-OAT",
        title: "Harbour Mug",
        variantLabel: "Oat, 350 ml",
        quantity: 2,
        total: of(5600),
      },
      {
        ...line,
        variantId: newId(),
        sku: "MUG-INK",
        title: "Harbour Mug",
        variantLabel: "Ink, 350 ml",
        quantity: 1,
        total: of(2800),
      },
    ],
    parcels: [],
    entries: [],
    ...more,
  };
}
