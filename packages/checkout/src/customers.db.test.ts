import { addToCart } from "@cartwright/cart/add-to-cart";
import { cartOfCustomer } from "@cartwright/cart/cart-of-customer";
import { startCart } from "@cartwright/cart/start-cart";
import { CartAlreadyOrdered, CartNotFound } from "@cartwright/cart/errors";
import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { aCustomerRow } from "@cartwright/db/testing/a-customer";
import { type Id, newId } from "@cartwright/kernel/id";
import { OrderNotFound } from "@cartwright/orders/errors";
import { describe, expect } from "vitest";
import { changeOrder } from "./change-order.ts";
import { followOrder } from "./follow-order.ts";
import { payAgain } from "./pay-again.ts";
import { type CheckoutCtx, placeOrder } from "./place-order.ts";
import { cartShippingChoices, quoteCart } from "./quote-cart.ts";
import { aMug, aPurchase, aShop } from "./testing/shop.ts";

type CustomerId = Id<"Customer">;

const TO = { country: "US", region: "OR" };

const asCustomer = (ctx: RootCtx, customerId: CustomerId, cartId: Id<"Cart"> | null): CheckoutCtx => ({
  ...ctx,
  orderUrl: (market, number) => `http://shop.test/${market}/orders/${number}`,
  actor: { kind: "customer", customerId, sessionId: newId(), cartId, orderIds: [] },
});

/** A customer with one of it in their cart; the context is theirs. */
async function aCustomerWith(ctx: RootCtx, variantId: Id<"Variant">) {
  const { id } = await aCustomerRow(ctx, newId<"Customer">());
  const cart = await startCart(asCustomer(ctx, id, null), { marketCode: "us", variantId, quantity: 1 });
  return { id, cartId: cart.id, customer: asCustomer(ctx, id, cart.id) };
}

test.beforeEach(async ({ ctx }) => aShop(ctx));

describe("another customer", () => {
  test("cannot price or order a cart, though they know its id", async ({ ctx }) => {
    const { variantId } = await aMug(ctx, 9);
    const [ada, eve] = [await aCustomerWith(ctx, variantId), await aCustomerWith(ctx, variantId)];
    const forged = asCustomer(ctx, eve.id, ada.cartId);
    const purchase = await aPurchase(ada.customer);
    for (const attempt of [
      () => quoteCart(forged, { ...TO, shippingMethod: "standard" }),
      () => cartShippingChoices(forged, TO),
      () => placeOrder(forged, purchase),
    ])
      await expect(attempt()).rejects.toBeInstanceOf(CartNotFound);
    expect(await ctx.db.order.count({ where: { cartId: ada.cartId } })).toBe(0);
  });

  test("cannot follow, pay or change an order, and it stays as it is", async ({ ctx }) => {
    const { variantId } = await aMug(ctx, 9);
    const [ada, eve] = [await aCustomerWith(ctx, variantId), await aCustomerWith(ctx, variantId)];
    const { number, orderId } = await placeOrder(ada.customer, await aPurchase(ada.customer));
    for (const attempt of [
      () => followOrder(eve.customer, { number }),
      () => payAgain(eve.customer, { number, paymentToken: "tok_12345678" }),
      () => changeOrder(eve.customer, { number }),
    ])
      await expect(attempt()).rejects.toBeInstanceOf(OrderNotFound);
    expect(await ctx.db.order.findUnique({ where: { id: orderId } })).toMatchObject({
      state: "pending_payment",
      customerId: ada.id,
    });
    expect(await ctx.db.paymentAttempt.count({ where: { orderId } })).toBe(1);
  });
});

describe("a customer", () => {
  test("who presses on two devices at once under two keys orders their cart once", async ({ ctx }) => {
    const { variantId } = await aMug(ctx, 9);
    for (let round = 0; round < 5; round += 1) {
      const { customer, cartId } = await aCustomerWith(ctx, variantId);
      const purchase = await aPurchase(customer);
      const results = await Promise.allSettled([
        placeOrder(customer, purchase),
        placeOrder(customer, { ...purchase, idempotencyKey: newId() }),
      ]);
      const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason as unknown] : []));
      expect(refused).toEqual([expect.any(CartAlreadyOrdered)]);
      expect(await ctx.db.order.count({ where: { cartId } })).toBe(1);
    }
  });

  test("gets the lines of an order that they change into their cart, once, though they press on two devices", async ({
    ctx,
  }) => {
    const [mug, bowl] = [await aMug(ctx, 9), await aMug(ctx, 9)];
    const { customer, id } = await aCustomerWith(ctx, mug.variantId);
    const { number, orderId } = await placeOrder(customer, await aPurchase(customer));
    const next = await startCart(customer, { marketCode: "us", variantId: bowl.variantId, quantity: 1 });
    await addToCart(asCustomer(ctx, id, next.id), { cartId: next.id, variantId: bowl.variantId, quantity: 1 });
    const pressed = await Promise.allSettled([changeOrder(customer, { number }), changeOrder(customer, { number })]);
    expect(pressed.map((press) => press.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(pressed.find((press) => press.status === "fulfilled")?.value).toEqual({ cartToken: null });
    expect(await ctx.db.order.findUnique({ where: { id: orderId } })).toMatchObject({ state: "cancelled" });
    expect(await cartOfCustomer(ctx, id)).toMatchObject({ id: next.id });
    const lines = await ctx.db.cartLine.findMany({ where: { cartId: next.id }, orderBy: { addedAt: "asc" } });
    expect(lines.map(({ variantId, quantity }) => [variantId, quantity])).toEqual([
      [bowl.variantId, 2],
      [mug.variantId, 1],
    ]);
  });
});
