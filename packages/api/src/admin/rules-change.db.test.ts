import { changeMarket } from "@cartwright/catalog/change-market";
import { closeMarket } from "@cartwright/catalog/close-market";
import { marketsForStaff } from "@cartwright/catalog/markets-for-staff";
import { addToCart } from "@cartwright/cart/add-to-cart";
import { viewCart } from "@cartwright/cart/view-cart";
import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { type Actor, system } from "@cartwright/kernel/actor";
import type { SaveZone, TaxRateView } from "@cartwright/pricing/settings-contract";
import { removeZone } from "@cartwright/pricing/remove-zone";
import { saveTaxRate } from "@cartwright/pricing/save-tax-rate";
import { saveZone } from "@cartwright/pricing/save-zone";
import { shippingSettings } from "@cartwright/pricing/shipping-settings";
import { taxSettings } from "@cartwright/pricing/tax-settings";
import { describe, expect } from "vitest";
import { PriceChanged } from "@cartwright/checkout/errors";
import { type CheckoutCtx, placeOrder } from "@cartwright/checkout/place-order";
import { quoteCart } from "@cartwright/checkout/quote-cart";
import { aGuestWith, aMug, aPurchase, aShop, OREGON } from "@cartwright/checkout/testing";

const shopOf = (ctx: RootCtx): CheckoutCtx => ({
  ...ctx,
  orderUrl: (_, number) => `http://shop.test/orders/${number}`,
});
const office = (ctx: RootCtx): RootCtx => ({ ...ctx, actor: system("office") });
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

/** The rate of a way of sending within its zone, in minor units. */
async function setShipping(ctx: RootCtx, zoneCode: string, amount: number): Promise<void> {
  const { zones } = await shippingSettings(office(ctx));
  const zone = zones.find(({ code }) => code === zoneCode)!;
  const methods = zone.methods.map((method) => ({
    ...method,
    rates: method.rates.map((rate) => ({ ...rate, amount })),
  }));
  await saveZone(office(ctx), { ...zone, methods } satisfies SaveZone);
}

const rateOf = async (ctx: RootCtx, country: string, region: string | null): Promise<TaxRateView> =>
  (await taxSettings(office(ctx))).rates.find((rate) => rate.country === country && rate.region === region)!;

const CALIFORNIA = { ...OREGON, city: "Oakland", region: "CA", postcode: "94607" };

test.beforeEach(async ({ ctx }) => {
  await ctx.db.shippingZone.deleteMany();
  await ctx.db.taxRate.deleteMany();
  await ctx.db.taxRounding.deleteMany();
  await ctx.db.oversizeSurcharge.deleteMany();
  await ctx.db.market.updateMany({ where: { code: "eu" }, data: { active: true, pricesIncludeTax: true } });
  await aShop(ctx);
});

describe("a checkout that is open while the shop changes its rules", () => {
  test("a dearer rate is refused with the new total, and what is charged is what was confirmed in the end", async ({
    ctx,
  }) => {
    const mug = await aMug(ctx, 2);
    const guest = await aGuestWith(shopOf(ctx), [mug]);
    const purchase = await aPurchase(guest);
    await setShipping(ctx, "us", 995);
    const refusal = await refusalOf(placeOrder(guest, purchase));
    expect(refusal).toBeInstanceOf(PriceChanged);
    expect((refusal as PriceChanged).details).toMatchObject({ total: { amount: 2800 + 995 } });
    expect(await ctx.db.order.count({ where: { email: "ada@example.com", totalAmount: 3695n } })).toBe(0);

    const { orderId } = await placeOrder(guest, await aPurchase(guest));
    expect(await ctx.db.order.findUnique({ where: { id: orderId } })).toMatchObject({ totalAmount: 3795n });
    expect(await ctx.db.paymentAttempt.findMany({ where: { orderId } })).toMatchObject([{ amount: 3795n }]);
  });

  test("a cheaper rate is told as well: nobody pays what is not asked any more", async ({ ctx }) => {
    const guest = await aGuestWith(shopOf(ctx), [await aMug(ctx, 1)]);
    const purchase = await aPurchase(guest);
    await setShipping(ctx, "us", 0);
    expect(await refusalOf(placeOrder(guest, purchase))).toBeInstanceOf(PriceChanged);
  });

  test("another tax rate is told before it is charged, and never reaches an order that is placed", async ({ ctx }) => {
    const mug = await aMug(ctx, 2);
    const first = await aGuestWith(shopOf(ctx), [mug]);
    const to = { country: "US", region: "CA", shippingMethod: "standard" };
    const before = await quoteCart(first, to);
    expect(before.tax.amount).toBe(203);
    const bought = { address: CALIFORNIA, expectedTotal: before.total };
    const { orderId } = await placeOrder(first, await aPurchase(first, bought));

    const second = await aGuestWith(shopOf(ctx), [mug]);
    const purchase = await aPurchase(second, bought);
    await saveTaxRate(office(ctx), { ...(await rateOf(ctx, "US", "CA")), basisPoints: 1000 });
    const refusal = await refusalOf(placeOrder(second, purchase));
    expect(refusal).toBeInstanceOf(PriceChanged);
    expect((refusal as PriceChanged).details).toMatchObject({ total: { amount: 2800 + 895 + 280 } });
    expect(await ctx.db.order.findUnique({ where: { id: orderId } })).toMatchObject({
      taxAmount: 203n,
      totalAmount: BigInt(before.total.amount),
    });
  });

  test("a market that shows tax otherwise changes what is to pay, not what was paid", async ({ ctx }) => {
    const mug = await aMug(ctx, 2);
    const guest = await aGuestWith(shopOf(ctx), [mug], "eu");
    const to = { country: "IE", region: null, shippingMethod: "standard" };
    const within = await quoteCart(guest, to);
    expect(within.total.amount).toBe(2600 + 690);
    const eu = (await marketsForStaff(office(ctx))).find(({ code }) => code === "eu")!;
    await changeMarket(office(ctx), { ...eu, pricesIncludeTax: false });
    const address = {
      fullName: "Ada Byron",
      line1: "3 Grafton Street",
      city: "Dublin",
      postcode: "D02 X285",
      country: "IE",
    };
    const purchase = await aPurchase(await aGuestWith(shopOf(ctx), [mug]), { address, expectedTotal: within.total });
    expect(await refusalOf(placeOrder(guest, purchase))).toBeInstanceOf(PriceChanged);
    const added = await quoteCart(guest, to);
    expect(added.total.amount).toBe(3290 + added.tax.amount);
  });

  test("while the rate changes at the same moment, an order has the old total or the new one, never a mixture", async ({
    ctx,
  }) => {
    const mug = await aMug(ctx, 20);
    for (let turn = 0; turn < 6; turn += 1) {
      const guest = await aGuestWith(shopOf(ctx), [mug]);
      const purchase = await aPurchase(guest);
      const rate = 1_000 + turn;
      const [placed] = await Promise.allSettled([placeOrder(guest, purchase), setShipping(ctx, "us", rate)]);
      if (placed.status === "rejected") {
        expect(placed.reason).toBeInstanceOf(PriceChanged);
        continue;
      }
      const order = await ctx.db.order.findUniqueOrThrow({ where: { id: placed.value.orderId } });
      expect(order.totalAmount).toBe(BigInt(purchase.expectedTotal.amount));
    }
  });

  test("a zone that goes away takes nobody's money, and what is placed already goes on", async ({ ctx }) => {
    const mug = await aMug(ctx, 2);
    const placed = await aGuestWith(shopOf(ctx), [mug]);
    const { orderId } = await placeOrder(placed, await aPurchase(placed));
    const guest = await aGuestWith(shopOf(ctx), [mug]);
    const purchase = await aPurchase(guest);
    await removeZone(office(ctx), { code: "us", version: 1 });
    expect(await refusalOf(placeOrder(guest, purchase))).toMatchObject({ code: "UNKNOWN_SHIPPING_METHOD" });
    expect(await ctx.db.order.findUnique({ where: { id: orderId } })).toMatchObject({ state: "pending_payment" });
  });

  test("a cart of a market that closes is refused at the till and moves to the default market, with all that is in it", async ({
    ctx,
  }) => {
    const mug = await aMug(ctx, 2);
    const guest = await aGuestWith(shopOf(ctx), [{ ...mug, quantity: 2 }], "eu");
    const cartId = (guest.actor as Extract<Actor, { kind: "guest" }>).cartId!;
    const eu = (await marketsForStaff(office(ctx))).find(({ code }) => code === "eu")!;
    const purchase = await aPurchase(await aGuestWith(shopOf(ctx), [mug]));
    await closeMarket(office(ctx), eu);
    expect(await refusalOf(placeOrder(guest, purchase))).toMatchObject({ code: "MARKET_NOT_FOUND" });
    const cart = await viewCart(guest, cartId);
    expect(cart).toMatchObject({ marketCode: "us", goods: { amount: 5600, currency: "USD" } });
    expect(cart.lines.map(({ quantity }) => quantity)).toEqual([2]);
    expect((await viewCart(guest, cartId)).marketCode).toBe("us");
    // From the next thing on that they do, whatever it is.
    await ctx.db.cart.update({ where: { id: cartId }, data: { marketCode: "eu" } });
    const more = await addToCart(guest, { cartId, variantId: (await aMug(ctx, 1)).variantId, quantity: 1 });
    expect(more).toMatchObject({ marketCode: "us", count: 3 });
  });
});
