import type { RootCtx } from "@cartwright/db/context";
import type { StaffActor } from "@cartwright/kernel/actor";
import { type Id, newId } from "@cartwright/kernel/id";
import { money } from "@cartwright/kernel/money";
import type { Permission } from "@cartwright/kernel/permission";
import { describe, expect } from "vitest";
import type { RefundOrder } from "./contract.ts";
import { placeOrder } from "./place-order.ts";
import { refundOrder } from "./refund-order.ts";
import { refundsOfOrder } from "./refunds-of-order.ts";
import { type Bank, type BuyingCtx, settle, test } from "./testing/buying-test.ts";
import { aGuestWith, aMug, aPurchase } from "./testing/shop.ts";

const APPROVES = "4242424242424242";
const DECLINES = "4000000000000002";
const SETTLED = { quietMs: 1_600 };

const staff = (...permissions: Permission[]): StaffActor => ({
  kind: "staff",
  staffId: newId(),
  sessionId: newId(),
  name: "Sam Support",
  permissions: new Set(permissions),
  address: "203.0.113.9",
});
const asStaff = <World extends RootCtx>(ctx: World, ...permissions: Permission[]): World => ({
  ...ctx,
  actor: staff(...permissions),
});
const support = <World extends RootCtx>(ctx: World) => asStaff(ctx, "orders.read", "orders.refund");

async function aBoughtPair(shop: BuyingCtx, bank: Bank, card = APPROVES) {
  const mug = await aMug(shop, 2);
  const guest = await aGuestWith(shop, [{ ...mug, quantity: 2 }]);
  const order = await placeOrder(guest, await aPurchase(guest, { paymentToken: await bank.token(card) }));
  await settle(shop);
  return { ...order, sku: mug.sku, buyer: { ...guest, actor: { ...guest.actor, orderIds: [order.orderId] } } };
}
const asking = (orderId: Id<"Order">, minor: number, more: Partial<RefundOrder> = {}): RefundOrder => ({
  orderId,
  amount: money(minor, "USD"),
  reason: "Arrived broken",
  idempotencyKey: newId(),
  restock: [],
  ...more,
});
const auditOf = (ctx: RootCtx, orderId: string) =>
  ctx.db.auditEntry.findMany({ where: { subjectType: "order", subjectId: orderId }, orderBy: { id: "asc" } });
const stockOf = async (ctx: RootCtx, sku: string) => {
  const { onHand, reserved } = await ctx.db.availability.findUniqueOrThrow({ where: { sku } });
  return { onHand, reserved };
};
const TOTAL = 2 * 2800 + 895;

describe("staff refund an order", () => {
  test("in two parts; customer's money, ledger, gateway and audit log agree, and no stock moves by itself", async ({
    shop,
    bank,
  }) => {
    const { orderId, number, sku } = await aBoughtPair(shop, bank);
    const desk = support(shop);
    await refundOrder(desk, asking(orderId, 2800));
    await settle(shop, SETTLED);
    await refundOrder(desk, asking(orderId, TOTAL - 2800, { reason: "The other one, too" }));
    await settle(shop, SETTLED);
    const { money: facts, refunds } = await refundsOfOrder(desk, { orderId });
    expect(facts).toEqual({
      captured: money(TOTAL, "USD"),
      refunded: money(TOTAL, "USD"),
      underWay: money(0, "USD"),
      refundable: money(0, "USD"),
    });
    expect(refunds.map((refund) => [refund.state, refund.reason])).toEqual([
      ["settled", "The other one, too"],
      ["settled", "Arrived broken"],
    ]);
    expect(await bank.book(orderId)).toMatchObject([{ captured: TOTAL, refunded: TOTAL }]);
    expect(await stockOf(shop, sku)).toEqual({ onHand: 2, reserved: 2 });
    const audit = await auditOf(shop, orderId);
    expect(audit).toMatchObject([
      {
        action: "order.refund_requested",
        actorKind: "staff",
        actorName: "Sam Support",
        subjectLabel: `Order ${number}`,
        before: { refundable: { amount: TOTAL, currency: "USD" } },
        after: {
          refundable: { amount: TOTAL - 2800, currency: "USD" },
          refund: { amount: { amount: 2800, currency: "USD" }, reason: "Arrived broken" },
          restock: [],
        },
      },
      { before: { refundable: { amount: TOTAL - 2800, currency: "USD" } } },
    ]);
  });

  test("and put a unit back on sale when they say so, with the money or not at all", async ({ shop, bank }) => {
    const { orderId, sku } = await aBoughtPair(shop, bank);
    const desk = support(shop);
    await refundOrder(desk, asking(orderId, 2800, { restock: [{ sku, quantity: 1 }] }));
    expect(await stockOf(shop, sku)).toEqual({ onHand: 2, reserved: 1 });
    const tooMany = refundOrder(desk, asking(orderId, 100, { restock: [{ sku, quantity: 2 }] }));
    await expect(tooMany).rejects.toMatchObject({ code: "NOT_HELD_FOR_ORDER" });
    expect(await stockOf(shop, sku)).toEqual({ onHand: 2, reserved: 1 });
    expect((await refundsOfOrder(desk, { orderId })).refunds).toHaveLength(1);
    expect(await auditOf(shop, orderId)).toHaveLength(1);
  });

  test("once, however often the form is sent: one refund, one unit, one entry", async ({ shop, bank }) => {
    const { orderId, sku } = await aBoughtPair(shop, bank);
    const desk = support(shop);
    const form = asking(orderId, 2800, { restock: [{ sku, quantity: 1 }] });
    const views = await Promise.all(Array.from({ length: 8 }, () => refundOrder(desk, form)));
    expect(new Set(views.map((view) => view.id)).size).toBe(1);
    expect(await stockOf(shop, sku)).toEqual({ onHand: 2, reserved: 1 });
    expect(await auditOf(shop, orderId)).toHaveLength(1);
  });

  test("and two people at once do not give the whole amount back twice", async ({ shop, bank }) => {
    const { orderId } = await aBoughtPair(shop, bank);
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => refundOrder(support(shop), asking(orderId, TOTAL))),
    );
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(await auditOf(shop, orderId)).toHaveLength(1);
    await settle(shop, SETTLED);
    expect(await bank.book(orderId)).toMatchObject([{ refunded: TOTAL }]);
  });

  test("only when its money was taken", async ({ shop, bank }) => {
    const { orderId } = await aBoughtPair(shop, bank, DECLINES);
    const desk = support(shop);
    await expect(refundOrder(desk, asking(orderId, 1))).rejects.toMatchObject({ code: "NOTHING_CAPTURED" });
    expect(await refundsOfOrder(desk, { orderId })).toEqual({ money: null, refunds: [] });
  });
});

describe("who may not refund", () => {
  test("a role without the permission, the customer and a stranger neither refund nor see refunds", async ({
    shop,
    bank,
  }) => {
    const { orderId, buyer } = await aBoughtPair(shop, bank);
    for (const nobody of [
      asStaff(shop, "orders.read", "orders.cancel"),
      buyer,
      { ...shop, actor: { kind: "anonymous" } as const },
    ])
      await expect(refundOrder(nobody, asking(orderId, 1))).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    for (const nobody of [asStaff(shop, "products.read"), buyer])
      await expect(refundsOfOrder(nobody, { orderId })).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    await expect(refundOrder(asStaff(shop, "orders.refund"), asking(orderId, 1))).rejects.toMatchObject({
      code: "ORDER_NOT_FOUND",
    });
    expect(await auditOf(shop, orderId)).toEqual([]);
  });
});
