import { test } from "@cartwright/db/testing";
import { CartAlreadyOrdered } from "@cartwright/cart/errors";
import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { SoldOut } from "@cartwright/inventory/errors";
import { receiveStock } from "@cartwright/inventory/receive-stock";
import type { Refusal } from "@cartwright/kernel/errors";
import { newId } from "@cartwright/kernel/id";
import { money } from "@cartwright/kernel/money";
import { changePrices } from "@cartwright/pricing/change-price";
import { describe, expect } from "vitest";
import { claimKey } from "./claim-key.ts";
import type { PlacedOrder } from "./contract.ts";
import { KeyUsedForAnother, PriceChanged, PurchaseUnderWay } from "./errors.ts";
import { type CheckoutCtx, placeOrder } from "./place-order.ts";
import { aGuestWith, aMug, aPurchase, aShop } from "./testing/shop.ts";

const shopOf = (ctx: RootCtx): CheckoutCtx => ({
  ...ctx,
  orderUrl: (market, number) => `http://shop.test/${market}/orders/${number}`,
});
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

test.beforeEach(async ({ ctx }) => aShop(ctx));

describe("placing an order", () => {
  test("makes the order, its stock and its payment attempt in one piece, at the price that was confirmed", async ({
    ctx,
  }) => {
    const mug = await aMug(ctx, 5);
    const guest = await aGuestWith(shopOf(ctx), [{ variantId: mug.variantId, quantity: 2 }]);
    const purchase = await aPurchase(guest);
    const { orderId, number } = await placeOrder(guest, purchase);
    expect(number).toBeGreaterThan(1000);
    expect(await ctx.db.order.findUnique({ where: { id: orderId } })).toMatchObject({
      state: "pending_payment",
      totalAmount: BigInt(5600 + 895),
      email: "ada@example.com",
    });
    expect(await ctx.db.orderLine.findMany({ where: { orderId } })).toMatchObject([
      { sku: mug.sku, quantity: 2, unitAmount: 2800n },
    ]);
    expect(await ctx.db.availability.findUnique({ where: { sku: mug.sku } })).toMatchObject({ onHand: 5, reserved: 2 });
    expect(await ctx.db.paymentAttempt.findMany({ where: { orderId } })).toMatchObject([
      { state: "requested", amount: 6495n, returnUrl: `http://shop.test/us/orders/${number}` },
    ]);
    expect(await ctx.db.cart.count({ where: { state: "ordered" } })).toBeGreaterThan(0);
  });

  test("is refused when a price has changed since, and nothing is left behind", async ({ ctx }) => {
    const mug = await aMug(ctx, 1);
    const guest = await aGuestWith(shopOf(ctx), [mug]);
    const purchase = await aPurchase(guest);
    await changePrices(ctx, [{ ...mug, marketCode: "us", price: money(2900, "USD"), compareAt: null }]);
    const refusal = await refusalOf(placeOrder(guest, purchase));
    expect(refusal).toBeInstanceOf(PriceChanged);
    expect((refusal as PriceChanged).details).toMatchObject({ total: { amount: 3795 } });
    expect(await ctx.db.availability.findUnique({ where: { sku: mug.sku } })).toMatchObject({ reserved: 0 });
    expect(await ctx.db.idempotencyKey.count({ where: { key: purchase.idempotencyKey } })).toBe(0);
  });

  test("a refusal is not remembered: when stock comes back, the same purchase goes through", async ({ ctx }) => {
    const mug = await aMug(ctx, 1);
    const guest = await aGuestWith(shopOf(ctx), [mug]);
    const other = await aGuestWith(shopOf(ctx), [mug]);
    await placeOrder(other, await aPurchase(other));
    const purchase = await aPurchase(guest);
    expect(await refusalOf(placeOrder(guest, purchase))).toBeInstanceOf(SoldOut);
    await receiveStock(ctx, { sku: mug.sku, warehouseCode: "PDX", quantity: 1, reference: "second" });
    await expect(placeOrder(guest, purchase)).resolves.toMatchObject({ number: expect.any(Number) });
  });

  test("nobody orders somebody else's cart, and nobody orders an empty one", async ({ ctx }) => {
    const mug = await aMug(ctx, 1);
    const guest = await aGuestWith(shopOf(ctx), [mug]);
    const purchase = await aPurchase(guest);
    const stranger: CheckoutCtx = { ...guest, actor: { kind: "guest", cartId: null, orderIds: [] } };
    expect(await refusalOf(placeOrder(stranger, purchase))).toMatchObject({ code: "CART_EMPTY" });
    expect(await refusalOf(placeOrder(await aGuestWith(shopOf(ctx), []), purchase))).toMatchObject({
      code: "CART_EMPTY",
    });
  });

  test("a country outside the market and an unknown method are refused", async ({ ctx }) => {
    const mug = await aMug(ctx, 1);
    const guest = await aGuestWith(shopOf(ctx), [mug]);
    const purchase = await aPurchase(guest);
    const abroad = { ...purchase.address, country: "NL", region: undefined, postcode: "1011 AB" };
    expect(await refusalOf(placeOrder(guest, { ...purchase, address: abroad }))).toMatchObject({
      code: "NOT_DELIVERABLE",
    });
    expect(await refusalOf(placeOrder(guest, { ...purchase, shippingMethod: "drone" }))).toMatchObject({
      code: "UNKNOWN_SHIPPING_METHOD",
    });
  });
});

describe("races", () => {
  test("two hundred buyers of the last unit: one order, 199 times a clear “sold out”", async ({ ctx }) => {
    const mug = await aMug(ctx, 1);
    const guests = await Promise.all(Array.from({ length: 200 }, () => aGuestWith(shopOf(ctx), [mug])));
    const purchases = await Promise.all(guests.map((guest) => aPurchase(guest)));
    const results = await Promise.allSettled(guests.map((guest, index) => placeOrder(guest, purchases[index]!)));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    const refusals = results.flatMap((result) => (result.status === "rejected" ? [result.reason as unknown] : []));
    expect(
      refusals.filter((refusal) => refusal instanceof SoldOut && refusal.shortages[0]?.sku === mug.sku),
    ).toHaveLength(199);
    expect(await ctx.db.orderLine.count({ where: { sku: mug.sku } })).toBe(1);
  });

  test("fifty parallel calls with one key: each answers the one order or says to ask again, and asking again gives the order", async ({
    ctx,
  }) => {
    const mug = await aMug(ctx, 50);
    const guest = await aGuestWith(shopOf(ctx), [mug]);
    const purchase = await aPurchase(guest);
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => placeOrder(guest, purchase)));
    const answers = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    const refusals = results.flatMap((result) => (result.status === "rejected" ? [result.reason as Refusal] : []));
    expect(refusals.every((refusal) => refusal instanceof PurchaseUnderWay && refusal.retryAfterMs !== undefined)).toBe(
      true,
    );
    const retries = await Promise.all(refusals.map(() => placeOrder(guest, purchase)));
    const orders = new Set([...answers, ...retries].map((answer: PlacedOrder) => JSON.stringify(answer)));
    expect(orders.size).toBe(1);
    expect(await ctx.db.orderLine.count({ where: { sku: mug.sku } })).toBe(1);
    expect(await ctx.db.paymentAttempt.count({ where: { orderId: answers[0]!.orderId } })).toBe(1);
  });

  test("one cart under two keys at once becomes one order", async ({ ctx }) => {
    const mug = await aMug(ctx, 50);
    const guest = await aGuestWith(shopOf(ctx), [mug]);
    const purchase = await aPurchase(guest);
    const results = await Promise.allSettled([
      placeOrder(guest, purchase),
      placeOrder(guest, { ...purchase, idempotencyKey: newId() }),
    ]);
    expect(results.map((result) => result.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((results.find((result) => result.status === "rejected") as PromiseRejectedResult).reason).toBeInstanceOf(
      CartAlreadyOrdered,
    );
  });

  test("whoever claims a key waits for locks five seconds at most, so that a crowd does not hold every connection", async ({
    ctx,
  }) => {
    await inTransaction(ctx, async (ctx) => {
      expect(await claimKey(ctx, { actor: "cart:test", key: newId(), body: {} })).toBeNull();
      expect(await ctx.db.$queryRaw`select current_setting('lock_timeout') as waits`).toEqual([{ waits: "5s" }]);
    });
  });

  test("the same key with another body is refused, before and after", async ({ ctx }) => {
    const mug = await aMug(ctx, 50);
    const guest = await aGuestWith(shopOf(ctx), [mug]);
    const purchase = await aPurchase(guest);
    await placeOrder(guest, purchase);
    expect(await refusalOf(placeOrder(guest, { ...purchase, email: "eve@example.com" }))).toBeInstanceOf(
      KeyUsedForAnother,
    );
    await expect(placeOrder(guest, purchase)).resolves.toBeDefined();
  });

  test("carts with the same goods in any order never block each other for good", async ({ ctx }) => {
    const [a, b] = [await aMug(ctx, 100), await aMug(ctx, 100)];
    const guests = await Promise.all(
      Array.from({ length: 40 }, (_, index) => aGuestWith(shopOf(ctx), index % 2 === 0 ? [a, b] : [b, a])),
    );
    const results = await Promise.allSettled(guests.map(async (guest) => placeOrder(guest, await aPurchase(guest))));
    expect(results.filter((result) => result.status === "rejected")).toEqual([]);
  });
});
