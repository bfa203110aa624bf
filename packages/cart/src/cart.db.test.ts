import { MarketNotFound } from "@cartwright/catalog/errors";
import { aProduct, theMarkets } from "@cartwright/catalog/testing";
import type { Ctx, RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import { stockUp } from "@cartwright/inventory/testing";
import { type Id, newId } from "@cartwright/kernel/id";
import { money } from "@cartwright/kernel/money";
import { changePrices } from "@cartwright/pricing/change-price";
import { describe, expect } from "vitest";
import { acknowledgePrices } from "./acknowledge-prices.ts";
import { addToCart } from "./add-to-cart.ts";
import { cartByToken } from "./cart-by-token.ts";
import { cartLines } from "./cart-lines.ts";
import { closeCart } from "./close-cart.ts";
import { MAX_LINES } from "./contract.ts";
import { CartAlreadyOrdered, CartFull, CartNotFound, LineNotFound, NotEnoughStock, NotForSale } from "./errors.ts";
import { openCart } from "./open-cart.ts";
import { refillCart } from "./refill-cart.ts";
import { removeLine } from "./remove-line.ts";
import { setQuantity } from "./set-quantity.ts";
import { startCart } from "./start-cart.ts";
import { switchMarket } from "./switch-market.ts";
import { viewCart } from "./view-cart.ts";

const test = base.extend<{ shop: RootCtx }>({
  shop: async ({ ctx }, provide) => {
    await theMarkets(ctx);
    await provide(ctx);
  },
});

const priced = (ctx: Ctx, thing: { productId: Id<"Product">; variantId: Id<"Variant"> }, cents: number) =>
  changePrices(ctx, [
    { ...thing, marketCode: "us", price: money(cents, "USD"), compareAt: null },
    { ...thing, marketCode: "eu", price: money(cents - 200, "EUR"), compareAt: null },
  ]);

async function aMug(ctx: Ctx, stock: number, cents = 2800) {
  const { productId, variants, slug } = await aProduct(ctx);
  const { id: variantId, sku } = variants[0]!;
  await priced(ctx, { productId, variantId }, cents);
  if (stock > 0) await stockUp(ctx, sku, stock);
  return { productId, variantId, sku, slug };
}

const holderOf = (ctx: RootCtx, cartId: Id<"Cart">): RootCtx => ({
  ...ctx,
  actor: { kind: "guest", cartId, orderIds: [] },
});

async function aGuestWith(ctx: RootCtx, variantId: Id<"Variant">, quantity = 1) {
  const { id, token, view } = await startCart(ctx, { marketCode: "us", variantId, quantity });
  if (token === null) throw new Error("a guest's cart has a token");
  return { guest: holderOf(ctx, id), id, token, view };
}

/** The same world, counting the statements that it runs. */
function counting(ctx: RootCtx): { ctx: RootCtx; statements: () => number } {
  let count = 0;
  const db = new Proxy(ctx.db, {
    get: (target, name) => {
      if (name === "$queryRaw" || name === "$executeRaw") count += 1;
      return Reflect.get(target, name, target) as unknown;
    },
  });
  return { ctx: { ...ctx, db }, statements: () => count };
}

describe("putting things into a cart", () => {
  test("the first one opens it; its token opens it again and lies nowhere in the database", async ({ shop }) => {
    const mug = await aMug(shop, 5);
    const { id, token, view } = await aGuestWith(shop, mug.variantId, 2);
    expect(view).toMatchObject({ marketCode: "us", count: 2, goods: { amount: 5600, currency: "USD" } });
    expect(view.lines).toMatchObject([
      {
        ...mug,
        title: "Tide Mug",
        unit: { amount: 2800 },
        total: { amount: 5600 },
        quantity: 2,
        notices: ["low_stock"],
        previousUnit: null,
      },
    ]);
    expect(await cartByToken(shop, token)).toEqual({ id, marketCode: "us", state: "open" });
    expect(
      await cartByToken(
        shop,
        token.replace(/.$/, (last) => (last === "A" ? "B" : "A")),
      ),
    ).toBeNull();
    expect(await cartByToken(shop, "' or true --")).toBeNull();
    expect(JSON.stringify(await shop.db.cart.findUnique({ where: { id } }))).not.toContain(token);
  });

  test("more of the same adds up, other things go below", async ({ shop }) => {
    const [mug, bowl] = [await aMug(shop, 9), await aMug(shop, 9)];
    const { guest, id } = await aGuestWith(shop, mug.variantId, 2);
    await addToCart(guest, { cartId: id, variantId: bowl.variantId, quantity: 1 });
    const view = await addToCart(guest, { cartId: id, variantId: mug.variantId, quantity: 3 });
    expect(view.lines.map(({ variantId, quantity }) => [variantId, quantity])).toEqual([
      [mug.variantId, 5],
      [bowl.variantId, 1],
    ]);
    expect(await viewCart(guest, id)).toEqual(view);
  });

  test("nobody gets more into a cart than there is, and learns how many there are", async ({ shop }) => {
    const [mug, none] = [await aMug(shop, 3), await aMug(shop, 0)];
    const { guest, id } = await aGuestWith(shop, mug.variantId, 2);
    const refusal: unknown = await addToCart(guest, { cartId: id, variantId: mug.variantId, quantity: 2 }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(NotEnoughStock);
    expect(refusal).toMatchObject({ code: "NOT_ENOUGH_STOCK", details: { available: 3, alreadyInCart: 2 } });
    await expect(addToCart(guest, { cartId: id, variantId: none.variantId, quantity: 1 })).rejects.toMatchObject({
      code: "SOLD_OUT",
    });
    await expect(setQuantity(guest, { variantId: mug.variantId, quantity: 4 })).rejects.toBeInstanceOf(NotEnoughStock);
    expect((await viewCart(guest, id)).count).toBe(2);
  });

  test("ten impatient clicks at once add up and stop at the stock", async ({ shop }) => {
    const mug = await aMug(shop, 6);
    const { guest, id } = await aGuestWith(shop, mug.variantId);
    const clicks = await Promise.allSettled(
      Array.from({ length: 10 }, () => addToCart(guest, { cartId: id, variantId: mug.variantId, quantity: 1 })),
    );
    expect(clicks.filter((click) => click.status === "fulfilled")).toHaveLength(5);
    expect(
      clicks
        .flatMap((click) => (click.status === "rejected" ? [click.reason as unknown] : []))
        .every((reason) => reason instanceof NotEnoughStock),
    ).toBe(true);
    expect((await viewCart(guest, id)).count).toBe(6);
  });

  test("what is not for sale, unknown or without a price is refused and opens no cart", async ({ shop }) => {
    const unpriced = await aProduct(shop);
    const before = await shop.db.cart.count();
    for (const variantId of [unpriced.variants[0]!.id, newId<"Variant">()])
      await expect(startCart(shop, { marketCode: "us", variantId, quantity: 1 })).rejects.toBeInstanceOf(NotForSale);
    const mug = await aMug(shop, 1);
    for (const marketCode of ["fr", "xx"]) {
      await expect(startCart(shop, { marketCode, variantId: mug.variantId, quantity: 1 })).rejects.toBeInstanceOf(
        MarketNotFound,
      );
      await expect(openCart(shop, { marketCode })).rejects.toBeInstanceOf(MarketNotFound);
    }
    expect(await shop.db.cart.count()).toBe(before);
  });

  test("a cart holds 99 of one thing and 50 things, no more", async ({ shop }) => {
    const mug = await aMug(shop, 500);
    const { guest, id } = await aGuestWith(shop, mug.variantId, 99);
    await expect(addToCart(guest, { cartId: id, variantId: mug.variantId, quantity: 1 })).rejects.toBeInstanceOf(
      CartFull,
    );
    expect((await viewCart(guest, id)).lines[0]?.available).toBe(99);
    const many = await Promise.all(Array.from({ length: MAX_LINES }, () => aProduct(shop)));
    const lines = many.map(({ variants }) => ({ variantId: variants[0]!.id, quantity: 1, unit: money(100, "USD") }));
    const full = await inTransaction(shop, (ctx) => refillCart(ctx, { marketCode: "us", lines }));
    await expect(
      addToCart(holderOf(shop, full.cart.id), { cartId: full.cart.id, variantId: mug.variantId, quantity: 1 }),
    ).rejects.toBeInstanceOf(CartFull);
  });

  test("costs five statements for a new cart and six for one more line", async ({ shop }) => {
    const [mug, bowl] = [await aMug(shop, 5), await aMug(shop, 5)];
    const starting = counting(shop);
    const { id } = await startCart(starting.ctx, { marketCode: "us", variantId: mug.variantId, quantity: 1 });
    expect(starting.statements()).toBeLessThanOrEqual(5);
    const adding = counting(holderOf(shop, id));
    await addToCart(adding.ctx, { cartId: id, variantId: bowl.variantId, quantity: 1 });
    expect(adding.statements()).toBeLessThanOrEqual(6);
  });
});

describe("a cart tells what has changed", () => {
  test("a new price is told with the old one until the customer has read it", async ({ shop }) => {
    const mug = await aMug(shop, 50);
    const { guest, id } = await aGuestWith(shop, mug.variantId, 2);
    await priced(shop, mug, 3100);
    expect((await viewCart(guest, id)).lines).toMatchObject([
      { notices: ["price_changed"], unit: { amount: 3100 }, previousUnit: { amount: 2800 } },
    ]);
    expect((await acknowledgePrices(guest)).lines).toMatchObject([{ notices: [], previousUnit: null }]);
    expect((await viewCart(guest, id)).goods).toEqual(money(6200, "USD"));
  });

  test("stock that runs out is told: too many, then sold out; what is no longer sold counts for nothing", async ({
    shop,
  }) => {
    const mug = await aMug(shop, 3);
    const { guest, id } = await aGuestWith(shop, mug.variantId, 3);
    await shop.db.availability.update({ where: { sku: mug.sku }, data: { onHand: 2 } });
    expect((await viewCart(guest, id)).lines).toMatchObject([{ notices: ["too_many"], available: 2 }]);
    expect((await setQuantity(guest, { variantId: mug.variantId, quantity: 2 })).lines).toMatchObject([
      { notices: ["low_stock"] },
    ]);
    await shop.db.availability.update({ where: { sku: mug.sku }, data: { onHand: 0 } });
    expect((await setQuantity(guest, { variantId: mug.variantId, quantity: 1 })).lines).toMatchObject([
      { notices: ["sold_out"] },
    ]);
    await shop.db.variant.update({ where: { id: mug.variantId }, data: { status: "retired" } });
    expect(await viewCart(guest, id)).toMatchObject({ lines: [{ notices: ["unavailable"] }], goods: { amount: 0 } });
  });

  test("another market means its prices, told as a change", async ({ shop }) => {
    const mug = await aMug(shop, 50);
    const { guest, id } = await aGuestWith(shop, mug.variantId);
    const view = await switchMarket(guest, { marketCode: "eu" });
    expect(view).toMatchObject({ marketCode: "eu", goods: { amount: 2600, currency: "EUR" } });
    expect(view.lines).toMatchObject([{ notices: ["price_changed"], previousUnit: { amount: 2800, currency: "USD" } }]);
    await expect(switchMarket(guest, { marketCode: "fr" })).rejects.toBeInstanceOf(MarketNotFound);
    expect((await removeLine(guest, mug)).goods).toEqual(money(0, "EUR"));
    expect((await viewCart(guest, id)).lines).toEqual([]);
  });
});

describe("becoming an order", () => {
  test("happens once; afterwards nothing gets in or out, by no way", async ({ shop }) => {
    const mug = await aMug(shop, 50);
    const { guest, id, token } = await aGuestWith(shop, mug.variantId);
    await inTransaction(guest, async (ctx) => {
      expect(await closeCart(ctx)).toMatchObject({
        id,
        marketCode: "us",
        lines: [{ variantId: mug.variantId, quantity: 1 }],
      });
      await expect(closeCart(ctx)).rejects.toBeInstanceOf(CartAlreadyOrdered);
    });
    expect(await cartByToken(shop, token)).toMatchObject({ state: "ordered" });
    const { variantId } = mug;
    const tries = [
      () => addToCart(guest, { cartId: id, variantId, quantity: 1 }),
      () => setQuantity(guest, { variantId, quantity: 2 }),
      () => removeLine(guest, { variantId }),
      () => acknowledgePrices(guest),
      () => switchMarket(guest, { marketCode: "eu" }),
      () => inTransaction(guest, closeCart),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toBeInstanceOf(CartAlreadyOrdered);
  });

  test("a click that comes while the order is being placed is either in the order or refused, never lost in between", async ({
    shop,
  }) => {
    const mug = await aMug(shop, 50);
    for (let round = 0; round < 8; round += 1) {
      const { guest, id } = await aGuestWith(shop, mug.variantId);
      const ordered = inTransaction(guest, async (ctx) => {
        const { lines } = await closeCart(ctx);
        return lines[0]!.quantity;
      });
      const [quantity, click] = await Promise.all([
        ordered,
        addToCart(guest, { cartId: id, variantId: mug.variantId, quantity: 1 }).catch((error: unknown) => error),
      ]);
      const inCart = (await cartLines(guest, id)).lines[0]!.quantity;
      expect(inCart).toBe(quantity);
      expect(click instanceof CartAlreadyOrdered).toBe(quantity === 1);
    }
  });
});

describe("another guest", () => {
  test("cannot see or change a cart, and learns nothing of whether it exists", async ({ shop }) => {
    const mug = await aMug(shop, 50);
    const { id } = await aGuestWith(shop, mug.variantId);
    const other = (await aGuestWith(shop, mug.variantId)).guest;
    for (const stranger of [
      other,
      { ...shop, actor: { kind: "anonymous" } as const },
      { ...shop, actor: { kind: "guest", cartId: null, orderIds: [] } as const },
    ]) {
      await expect(viewCart(stranger, id)).rejects.toBeInstanceOf(CartNotFound);
      await expect(cartLines(stranger, id)).rejects.toBeInstanceOf(CartNotFound);
      await expect(addToCart(stranger, { cartId: id, variantId: mug.variantId, quantity: 1 })).rejects.toBeInstanceOf(
        CartNotFound,
      );
    }
    const nobody = { ...shop, actor: { kind: "anonymous" } as const };
    await expect(setQuantity(nobody, { variantId: mug.variantId, quantity: 2 })).rejects.toBeInstanceOf(CartNotFound);
    await expect(removeLine(nobody, mug)).rejects.toBeInstanceOf(CartNotFound);
    await expect(acknowledgePrices(nobody)).rejects.toBeInstanceOf(CartNotFound);
    await expect(switchMarket(nobody, { marketCode: "eu" })).rejects.toBeInstanceOf(CartNotFound);
    await expect(inTransaction(nobody, closeCart)).rejects.toBeInstanceOf(CartNotFound);
  });

  test("changes only what is in their own cart", async ({ shop }) => {
    const [mug, bowl] = [await aMug(shop, 50), await aMug(shop, 50)];
    const mine = await aGuestWith(shop, mug.variantId, 3);
    const { guest } = await aGuestWith(shop, bowl.variantId);
    await expect(setQuantity(guest, { variantId: mug.variantId, quantity: 1 })).rejects.toBeInstanceOf(LineNotFound);
    await removeLine(guest, mug);
    expect((await viewCart(mine.guest, mine.id)).count).toBe(3);
  });
});
