import { placeOrder } from "@cartwright/checkout/place-order";
import { aGuestWith, aMug, aPurchase, aShop } from "@cartwright/checkout/testing";
import { test as base } from "@cartwright/db/testing";
import type { RootCtx } from "@cartwright/db/context";
import { aColleague } from "@cartwright/identity/testing/colleagues";
import { type Id, newId } from "@cartwright/kernel/id";
import type { Permission } from "@cartwright/kernel/permission";
import { describe, expect } from "vitest";
import { anAdminBrowser, type Browser } from "../testing/browser.ts";
import { anAdminWorld } from "../testing/shop-world.ts";

interface Desk {
  readonly orderId: Id<"Order">;
  /** Somebody at work with exactly these permissions. */
  with(...permissions: Permission[]): Promise<Browser>;
}

const test = base.extend<{ desk: Desk }>({
  desk: async ({ ctx }, use) => {
    await aShop(ctx);
    const world = anAdminWorld(ctx);
    await use({
      orderId: await aPaidOrder(ctx),
      with: async (...permissions) => {
        const browser = anAdminBrowser(world);
        browser.cookies.set("__Host-cw_staff", (await aColleague(ctx, permissions)).sessionId);
        return browser;
      },
    });
  },
});

/** A mug for $28.00 and $8.95 shipping. The gateway has no part here: its answers are tested in payments and checkout. */
async function aPaidOrder(ctx: RootCtx): Promise<Id<"Order">> {
  const guest = await aGuestWith(ctx, [await aMug(ctx, 1)]);
  const orderUrl = (market: string, number: number) => `https://shop.test/${market}/orders/${number}`;
  const { orderId } = await placeOrder({ ...guest, orderUrl }, await aPurchase(guest));
  const paid = { state: "captured", gatewayReference: `pay_${newId()}` };
  await ctx.db.paymentAttempt.updateMany({ where: { orderId }, data: paid });
  return orderId;
}

const refundOf = (orderId: string, amount: number, more: Record<string, unknown> = {}) => ({
  orderId,
  amount: { amount, currency: "USD" },
  reason: "Arrived broken",
  idempotencyKey: newId(),
  ...more,
});

describe("refunds", () => {
  test("are asked for and seen by who may, in minor units, once per key", async ({ desk }) => {
    const browser = await desk.with("orders.read", "orders.refund");
    const form = refundOf(desk.orderId, 1200);
    const first = await browser.mutate("orders.refund", form);
    expect(first.data).toMatchObject({ state: "requested", amount: { amount: 1200, currency: "USD" } });
    expect((await browser.mutate("orders.refund", form)).data).toEqual(first.data);
    const { data } = await browser.query("orders.refunds", { orderId: desk.orderId });
    expect(data).toMatchObject({
      money: {
        captured: { amount: 3695 },
        refunded: { amount: 0 },
        underWay: { amount: 1200 },
        refundable: { amount: 2495 },
      },
      refunds: [{ reason: "Arrived broken", state: "requested", endedAt: null }],
    });
  });

  test("beyond what is left are refused with what is left", async ({ desk }) => {
    const browser = await desk.with("orders.read", "orders.refund");
    const { status, error } = await browser.mutate("orders.refund", refundOf(desk.orderId, 3696));
    expect([status, error?.data["code"]]).toEqual([409, "REFUND_TOO_MUCH"]);
    expect(error?.data["details"]).toMatchObject({ refundable: { amount: 3695, currency: "USD" } });
  });

  test("of nothing, without a reason, in fractions or under no key are refused before anything is looked at", async ({
    desk,
  }) => {
    const browser = await desk.with("orders.read", "orders.refund");
    for (const wrong of [
      { amount: { amount: 0, currency: "USD" } },
      { amount: { amount: 0.5, currency: "USD" } },
      { reason: " " },
      { idempotencyKey: "" },
      { restock: [{ sku: "MUG", quantity: 0 }] },
    ])
      expect((await browser.mutate("orders.refund", refundOf(desk.orderId, 100, wrong))).status).toBe(400);
    expect((await browser.query("orders.refunds", { orderId: desk.orderId })).data).toMatchObject({ refunds: [] });
  });

  test("are not for a role without the permission, nor for somebody who is not signed in", async ({ ctx, desk }) => {
    const reader = await desk.with("orders.read", "orders.cancel");
    const stranger = anAdminBrowser(anAdminWorld(ctx));
    expect((await reader.mutate("orders.refund", refundOf(desk.orderId, 1))).status).toBe(403);
    expect((await reader.query("orders.refunds", { orderId: desk.orderId })).status).toBe(200);
    expect((await (await desk.with("products.read")).query("orders.refunds", { orderId: desk.orderId })).status).toBe(
      403,
    );
    expect((await stranger.mutate("orders.refund", refundOf(desk.orderId, 1))).status).toBe(401);
    expect(await ctx.db.auditEntry.count({ where: { subjectId: desk.orderId } })).toBe(0);
  });
});
