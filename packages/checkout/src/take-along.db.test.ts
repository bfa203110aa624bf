import { cartOfCustomer } from "@cartwright/cart/cart-of-customer";
import { openCart } from "@cartwright/cart/open-cart";
import { addToCart } from "@cartwright/cart/add-to-cart";
import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { aCustomerRow } from "@cartwright/db/testing/a-customer";
import { type Id, newId } from "@cartwright/kernel/id";
import { orderOf } from "@cartwright/orders/order-of";
import { describe, expect } from "vitest";
import { type CheckoutCtx, placeOrder } from "./place-order.ts";
import { takeAlong } from "./take-along.ts";
import { aMug, aPurchase, aShop } from "./testing/shop.ts";

const shopOf = (ctx: RootCtx): CheckoutCtx => ({
  ...ctx,
  orderUrl: (market, number) => `http://shop.test/${market}/orders/${number}`,
});
const aCustomer = (ctx: RootCtx) => aCustomerRow(ctx, newId<"Customer">());

/** A guest with one of it in their cart, and the token of their cookie. */
async function aGuest(ctx: RootCtx, variantId: Id<"Variant">) {
  const { cart, token } = await openCart(ctx, { marketCode: "us" });
  const guest: CheckoutCtx = { ...shopOf(ctx), actor: { kind: "guest", cartId: cart.id, orderIds: [] } };
  await addToCart(guest, { cartId: cart.id, variantId, quantity: 1 });
  return { guest, token, cartId: cart.id };
}

const ownerOf = async (ctx: RootCtx, id: string) =>
  (await ctx.db.order.findUniqueOrThrow({ where: { id } })).customerId;

test.beforeEach(async ({ ctx }) => aShop(ctx));

describe("what somebody brings along when they sign in", () => {
  test("is the guest's cart, and the guest orders of their e-mail, written in whatever case", async ({ ctx }) => {
    const { variantId } = await aMug(ctx, 9);
    const { id: customerId, email } = await aCustomer(ctx);
    const before = await aGuest(ctx, variantId);
    const { orderId } = await placeOrder(before.guest, await aPurchase(before.guest, { email: email.toUpperCase() }));
    const { token, cartId } = await aGuest(ctx, variantId);
    await takeAlong(ctx, { customerId, email, cartToken: token });
    expect(await ownerOf(ctx, orderId)).toBe(customerId);
    expect(await cartOfCustomer(ctx, customerId)).toMatchObject({ id: cartId });
    const customer: RootCtx = {
      ...ctx,
      actor: { kind: "customer", customerId, sessionId: newId(), cartId, orderIds: [] },
    };
    expect(await orderOf(customer, { id: orderId })).toMatchObject({ customerId });
  });

  test("is nobody else's: other e-mails, look-alikes and orders that have an owner stay where they are", async ({
    ctx,
  }) => {
    const { variantId } = await aMug(ctx, 9);
    const [one, two] = [await aCustomer(ctx), await aCustomer(ctx)];
    const place = async (email: string) => {
      const { guest } = await aGuest(ctx, variantId);
      return (await placeOrder(guest, await aPurchase(guest, { email }))).orderId;
    };
    const owned = await place(one.email);
    await takeAlong(ctx, { customerId: one.id, email: one.email, cartToken: null });
    const others = [await place(`x${one.email}`), await place(`${one.email}.org`)];
    await takeAlong(ctx, { customerId: two.id, email: one.email, cartToken: null });
    await takeAlong(ctx, { customerId: one.id, email: "%", cartToken: null });
    await takeAlong(ctx, { customerId: one.id, email: one.email, cartToken: null });
    expect(await ownerOf(ctx, owned)).toBe(one.id);
    for (const other of others) expect(await ownerOf(ctx, other)).toBeNull();
  });
});

describe("races", () => {
  test("a cart that is being ordered while its guest signs in is ordered or handed over, never both, never neither", async ({
    ctx,
  }) => {
    const { variantId } = await aMug(ctx, 20);
    for (let round = 0; round < 10; round += 1) {
      const { id: customerId, email } = await aCustomer(ctx);
      const { guest, token, cartId } = await aGuest(ctx, variantId);
      const purchase = await aPurchase(guest, { email });
      const [placed] = await Promise.allSettled([
        placeOrder(guest, purchase),
        // Now a little earlier, now a little later than the order's lock.
        new Promise((resolve) => setTimeout(resolve, round * 2)).then(() =>
          takeAlong(ctx, { customerId, email, cartToken: token }),
        ),
      ]);
      const cart = await cartOfCustomer(ctx, customerId);
      const orders = await ctx.db.order.findMany({ where: { cartId } });
      if (placed.status === "fulfilled") {
        expect(cart).toBeNull();
        expect(orders).toMatchObject([{ id: placed.value.orderId, customerId }]);
      } else {
        expect(placed.reason).toMatchObject({ code: "CART_NOT_FOUND" });
        expect(cart).toMatchObject({ id: cartId, state: "open" });
        expect(orders).toEqual([]);
      }
    }
  });

  test("two sign-ins at once of one customer bring everything along once", async ({ ctx }) => {
    const { variantId } = await aMug(ctx, 9);
    const { id: customerId, email } = await aCustomer(ctx);
    const before = await aGuest(ctx, variantId);
    const { orderId } = await placeOrder(before.guest, await aPurchase(before.guest, { email }));
    const [one, two] = [await aGuest(ctx, variantId), await aGuest(ctx, variantId)];
    await Promise.all(
      [one.token, one.token, two.token].map((cartToken) => takeAlong(ctx, { customerId, email, cartToken })),
    );
    expect(await ownerOf(ctx, orderId)).toBe(customerId);
    const cart = await cartOfCustomer(ctx, customerId);
    expect(await ctx.db.cartLine.findMany({ where: { cartId: cart!.id } })).toMatchObject([{ variantId, quantity: 1 }]);
    expect(await ctx.db.cart.count({ where: { id: { in: [one.cartId, two.cartId] } } })).toBe(1);
  });
});
