import { placeOrder } from "@cartwright/checkout/place-order";
import { FulfilOrder } from "@cartwright/checkout/contract";
import { aGuestWith, aMug, aPurchase, aShop } from "@cartwright/checkout/testing";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import { aColleague } from "@cartwright/identity/testing/colleagues";
import { allocateStock } from "@cartwright/inventory/allocate-stock";
import { assignWarehouses } from "@cartwright/inventory/assign-warehouses";
import { type Id, newId } from "@cartwright/kernel/id";
import type { Permission } from "@cartwright/kernel/permission";
import { expect } from "vitest";
import { anAdminBrowser, type Browser } from "../testing/browser.ts";
import { anAdminWorld } from "../testing/shop-world.ts";

const test = base.extend<{ desk: (...permissions: Permission[]) => Promise<Browser> }>({
  desk: async ({ ctx }, use) => {
    await aShop(ctx);
    const world = anAdminWorld(ctx);
    await use(async (...permissions) => {
      const browser = anAdminBrowser(world);
      browser.cookies.set("__Host-cw_staff", (await aColleague(ctx, permissions)).sessionId);
      return browser;
    });
  },
});

/** Two mugs, paid for and assigned to Portland. The gateway has no part here. */
async function aPaidOrder(ctx: RootCtx): Promise<{ orderId: Id<"Order">; number: number; sku: string }> {
  const mug = await aMug(ctx, 2);
  const guest = await aGuestWith(ctx, [{ ...mug, quantity: 2 }]);
  const orderUrl = (market: string, number: number) => `https://shop.test/${market}/orders/${number}`;
  const { orderId, number } = await placeOrder({ ...guest, orderUrl }, await aPurchase(guest));
  await ctx.db.paymentAttempt.updateMany({
    where: { orderId },
    data: { state: "captured", gatewayReference: `pay_${newId()}` },
  });
  await ctx.db.order.update({ where: { id: orderId }, data: { state: "paid", paymentState: "paid" } });
  await inTransaction(ctx, async (ctx) => {
    await allocateStock(ctx, orderId);
    await assignWarehouses(ctx, { orderId, preferred: "PDX" });
  });
  return { orderId, number, sku: mug.sku };
}

const parcelOf = (order: { orderId: string; sku: string }, more: Record<string, unknown> = {}) => ({
  orderId: order.orderId,
  warehouseCode: "PDX",
  lines: [{ sku: order.sku, quantity: 1 }],
  carrier: "UPS",
  trackingNumber: "1Z999",
  idempotencyKey: newId(),
  ...more,
});

test("an order is found, opened, shipped in part and shown as that, by who may", async ({ ctx, desk }) => {
  const order = await aPaidOrder(ctx);
  const packer = await desk("orders.read", "orders.fulfil");
  const listed = await packer.query("orders.list", { fulfilment: "to_ship", search: order.sku });
  expect(listed.data).toMatchObject({ items: [{ number: order.number, payment: "paid", units: 2 }], next: null });
  const sent = await packer.mutate("orders.fulfil", parcelOf(order));
  expect(sent.data).toMatchObject({ number: 1, carrier: "UPS" });
  const { data } = await packer.query("orders.get", { number: order.number });
  expect(data).toMatchObject({
    fulfilment: "partly_fulfilled",
    lines: [{ fulfilled: 1, left: 1 }],
    fulfilments: [{ number: 1, trackingNumber: "1Z999" }],
    may: { fulfil: true, cancel: false, refund: false, note: false },
  });
  const cancelled = await (
    await desk("orders.read", "orders.cancel")
  ).mutate("orders.cancel", {
    orderId: order.orderId,
    reason: "Too late",
  });
  expect([cancelled.status, cancelled.error?.data["code"]]).toEqual([409, "ON_ITS_WAY"]);
});

test("a role without the permission reads and changes nothing", async ({ ctx, desk }) => {
  const order = await aPaidOrder(ctx);
  const reader = await desk("orders.read");
  expect((await reader.query("orders.get", { number: order.number })).data).toMatchObject({
    may: { fulfil: false, cancel: false, refund: false, note: false },
  });
  expect((await reader.mutate("orders.fulfil", parcelOf(order))).status).toBe(403);
  expect((await reader.mutate("orders.cancel", { orderId: order.orderId, reason: "No" })).status).toBe(403);
  expect((await reader.mutate("orders.addNote", { orderId: order.orderId, text: "Hi" })).status).toBe(403);
  const again = { orderId: order.orderId, kind: "confirmation" };
  expect((await reader.mutate("orders.sendMailAgain", again)).status).toBe(403);
  const stranger = await desk("products.read");
  expect((await stranger.query("orders.list", {})).status).toBe(403);
  expect((await stranger.query("orders.get", { number: order.number })).status).toBe(403);
  expect(await ctx.db.auditEntry.count({ where: { subjectId: order.orderId } })).toBe(0);
});

test("a parcel of nothing, twice the same SKU, without a number, or followed elsewhere than by https is refused", () => {
  const order = { orderId: newId(), sku: "MUG-1" };
  const fits = (more: Record<string, unknown>) => FulfilOrder.safeParse(parcelOf(order, more)).success;
  expect(fits({})).toBe(true);
  expect(fits({ trackingUrl: "https://www.ups.com/track?tracknum=1Z999&loc=en_US" })).toBe(true);
  for (const wrong of [
    { lines: [] },
    { lines: [{ sku: "MUG-1", quantity: 0 }] },
    { lines: [1, 2].map((quantity) => ({ sku: "MUG-1", quantity })) },
    { carrier: " " },
    { trackingNumber: "" },
    { trackingNumber: "1Z\r\nBcc: eve@example.com" },
    { trackingUrl: "http://www.ups.com/track" },
    { trackingUrl: "javascript:alert(1)" },
    { idempotencyKey: "short" },
  ])
    expect(fits(wrong), JSON.stringify(wrong)).toBe(false);
});
