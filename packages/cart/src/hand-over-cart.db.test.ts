import { aProduct, theMarkets } from "@cartwright/catalog/testing";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { aCustomerRow } from "@cartwright/db/testing/a-customer";
import { inTransaction } from "@cartwright/db/transaction";
import { stockUp } from "@cartwright/inventory/testing";
import { type Id, newId } from "@cartwright/kernel/id";
import { money } from "@cartwright/kernel/money";
import { changePrices } from "@cartwright/pricing/change-price";
import { describe, expect } from "vitest";
import { addToCart } from "./add-to-cart.ts";
import { cartByToken } from "./cart-by-token.ts";
import { cartOfCustomer } from "./cart-of-customer.ts";
import { closeCart } from "./close-cart.ts";
import { CartNotFound } from "./errors.ts";
import { handOverCart } from "./hand-over-cart.ts";
import { refillCart } from "./refill-cart.ts";
import { removeLine } from "./remove-line.ts";
import { setQuantity } from "./set-quantity.ts";
import { startCart } from "./start-cart.ts";
import { switchMarket } from "./switch-market.ts";
import { viewCart } from "./view-cart.ts";

type CustomerId = Id<"Customer">;

const test = base.extend<{ shop: RootCtx; customerId: CustomerId }>({
  shop: async ({ ctx }, provide) => {
    await theMarkets(ctx);
    await provide(ctx);
  },
  customerId: async ({ ctx }, provide) => provide((await aCustomerRow(ctx, newId<"Customer">())).id),
});

async function aMug(ctx: RootCtx): Promise<Id<"Variant">> {
  const { productId, variants } = await aProduct(ctx);
  const { id: variantId, sku } = variants[0]!;
  await changePrices(ctx, [
    { productId, variantId, marketCode: "us", price: money(2800, "USD"), compareAt: null },
    { productId, variantId, marketCode: "eu", price: money(2600, "EUR"), compareAt: null },
  ]);
  await stockUp(ctx, sku, 99);
  return variantId;
}

type Wanted = readonly (readonly [Id<"Variant">, number])[];

/** Somebody with these things in the cart that they have just started. */
async function filled(ctx: RootCtx, [first, ...rest]: Wanted, marketCode = "us") {
  const { id, token } = await startCart(ctx, { marketCode, variantId: first![0], quantity: first![1] });
  const { actor } = ctx;
  const holder: RootCtx = {
    ...ctx,
    actor: actor.kind === "customer" ? { ...actor, cartId: id } : { kind: "guest", cartId: id, orderIds: [] },
  };
  for (const [variantId, quantity] of rest) await addToCart(holder, { cartId: id, variantId, quantity });
  return { id, token: token ?? "", ctx: holder };
}

const signedIn = (ctx: RootCtx, customerId: CustomerId, cartId: Id<"Cart"> | null = null): RootCtx => ({
  ...ctx,
  actor: { kind: "customer", customerId, sessionId: newId(), cartId, orderIds: [] },
});
const handOver = (ctx: RootCtx, customerId: CustomerId, token: string) =>
  inTransaction(ctx, (ctx) => handOverCart(ctx, { customerId, token }));

/** What the customer finds in their cart, on any device. */
async function found(ctx: RootCtx, customerId: CustomerId): Promise<(readonly [string, number])[]> {
  const cart = await cartOfCustomer(ctx, customerId);
  if (cart === null) return [];
  const { lines } = await viewCart(signedIn(ctx, customerId, cart.id), cart.id);
  return lines.map(({ variantId, quantity }) => [variantId, quantity] as const);
}

describe("signing in with a guest's cart", () => {
  test("makes it the customer's; its token opens nothing any more", async ({ shop, customerId }) => {
    const mug = await aMug(shop);
    const guest = await filled(shop, [[mug, 2]]);
    await handOver(shop, customerId, guest.token);
    expect(await found(shop, customerId)).toEqual([[mug, 2]]);
    expect(await cartByToken(shop, guest.token)).toBeNull();
    await handOver(shop, customerId, guest.token);
    expect(await found(shop, customerId)).toEqual([[mug, 2]]);
  });

  test("adds its lines to the cart that the customer has: of each thing the larger quantity, in that cart's market", async ({
    shop,
    customerId,
  }) => {
    const [mug, bowl, vase, clock] = [await aMug(shop), await aMug(shop), await aMug(shop), await aMug(shop)];
    const own = await filled(
      signedIn(shop, customerId),
      [
        [mug, 3],
        [bowl, 1],
      ],
      "eu",
    );
    const guest = await filled(shop, [
      [bowl, 4],
      [mug, 2],
      [clock, 1],
      [vase, 5],
    ]);
    await handOver(shop, customerId, guest.token);
    expect(await found(shop, customerId)).toEqual([
      [mug, 3],
      [bowl, 4],
      [clock, 1],
      [vase, 5],
    ]);
    const view = await viewCart(own.ctx, own.id);
    expect(view).toMatchObject({ marketCode: "eu", goods: { amount: 2600 * 13, currency: "EUR" } });
    expect(view.lines.map((line) => line.previousUnit)).toEqual([null, null, money(2800, "USD"), money(2800, "USD")]);
    expect(await shop.db.cart.findUnique({ where: { id: guest.id } })).toBeNull();
  });

  test("changes nothing with a token of nobody, an ordered cart or somebody else's", async ({ shop, customerId }) => {
    const mug = await aMug(shop);
    const other = (await aCustomerRow(shop, newId<"Customer">())).id;
    const ordered = await filled(shop, [[mug, 1]]);
    await inTransaction(ordered.ctx, closeCart);
    const taken = await filled(shop, [[mug, 1]]);
    await handOver(shop, other, taken.token);
    for (const token of ["", "' or true --", "A".repeat(43), ordered.token, taken.token])
      await handOver(shop, customerId, token);
    expect(await found(shop, customerId)).toEqual([]);
    expect(await found(shop, other)).toEqual([[mug, 1]]);
  });
});

describe("a customer's cart", () => {
  test("is one, however many devices start it at once, and all of them fill it", async ({ shop, customerId }) => {
    const things = await Promise.all(Array.from({ length: 6 }, () => aMug(shop)));
    const started = await Promise.all(
      things.map((variantId) => startCart(signedIn(shop, customerId), { marketCode: "us", variantId, quantity: 1 })),
    );
    expect(new Set(started.map((cart) => cart.id)).size).toBe(1);
    expect(started.every((cart) => cart.token === null)).toBe(true);
    expect((await found(shop, customerId)).map(([variantId]) => variantId).toSorted()).toEqual(things.toSorted());
  });

  test("is closed to other customers, and to the guest who held it before", async ({ shop, customerId }) => {
    const mug = await aMug(shop);
    const guest = await filled(shop, [[mug, 2]]);
    await handOver(shop, customerId, guest.token);
    const other = (await aCustomerRow(shop, newId<"Customer">())).id;
    for (const stranger of [guest.ctx, signedIn(shop, other, guest.id)]) {
      const tries = [
        () => viewCart(stranger, guest.id),
        () => addToCart(stranger, { cartId: guest.id, variantId: mug, quantity: 1 }),
        () => setQuantity(stranger, { variantId: mug, quantity: 1 }),
        () => removeLine(stranger, { variantId: mug }),
        () => switchMarket(stranger, { marketCode: "eu" }),
        () => inTransaction(stranger, closeCart),
      ];
      for (const attempt of tries) await expect(attempt()).rejects.toBeInstanceOf(CartNotFound);
    }
    expect(await found(shop, customerId)).toEqual([[mug, 2]]);
  });

  test("takes the lines of an order that is being changed, once however often they come", async ({
    shop,
    customerId,
  }) => {
    const [mug, bowl] = [await aMug(shop), await aMug(shop)];
    await filled(signedIn(shop, customerId), [[bowl, 1]]);
    const lines = [{ variantId: mug, quantity: 2, unit: money(2800, "USD") }];
    const refill = () =>
      inTransaction(signedIn(shop, customerId), (ctx) => refillCart(ctx, { marketCode: "us", lines }));
    const refilled = await Promise.all([refill(), refill(), refill()]);
    expect(refilled.map((cart) => cart.token)).toEqual([null, null, null]);
    expect(await found(shop, customerId)).toEqual([
      [bowl, 1],
      [mug, 2],
    ]);
  });
});

describe("races", () => {
  test("two sign-ins at once with one guest's cart count it once", async ({ shop, customerId }) => {
    const mug = await aMug(shop);
    for (let round = 0; round < 6; round += 1) {
      const guest = await filled(shop, [[mug, 2]]);
      await Promise.all([1, 2, 3].map(() => handOver(shop, customerId, guest.token)));
      expect(await found(shop, customerId)).toEqual([[mug, 2]]);
    }
  });

  test("two people who sign in at once with one guest's cart: one of them has it", async ({ shop, customerId }) => {
    const mug = await aMug(shop);
    const other = (await aCustomerRow(shop, newId<"Customer">())).id;
    const guest = await filled(shop, [[mug, 2]]);
    await Promise.all([handOver(shop, customerId, guest.token), handOver(shop, other, guest.token)]);
    expect([...(await found(shop, customerId)), ...(await found(shop, other))]).toEqual([[mug, 2]]);
  });

  test("two devices that sign in at once, each with a cart, end in one with all of it", async ({ shop }) => {
    const [mug, bowl] = [await aMug(shop), await aMug(shop)];
    for (let round = 0; round < 6; round += 1) {
      const { id } = await aCustomerRow(shop, newId<"Customer">());
      const [one, two] = [
        await filled(shop, [[mug, 2]]),
        await filled(shop, [
          [bowl, 1],
          [mug, 1],
        ]),
      ];
      await Promise.all([handOver(shop, id, one.token), handOver(shop, id, two.token)]);
      expect(new Map(await found(shop, id))).toEqual(
        new Map([
          [mug, 2],
          [bowl, 1],
        ]),
      );
    }
  });

  test("a click of the guest during sign-in is in the customer's cart or refused, never lost in between", async ({
    shop,
  }) => {
    const [mug, bowl] = [await aMug(shop), await aMug(shop)];
    for (let round = 0; round < 8; round += 1) {
      const { id } = await aCustomerRow(shop, newId<"Customer">());
      const guest = await filled(shop, [[mug, 1]]);
      const [, click] = await Promise.all([
        handOver(shop, id, guest.token),
        addToCart(guest.ctx, { cartId: guest.id, variantId: bowl, quantity: 1 }).catch((error: unknown) => error),
      ]);
      expect(await found(shop, id)).toHaveLength(click instanceof CartNotFound ? 1 : 2);
    }
  });
});
