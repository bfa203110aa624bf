import { archivedProduct, asStaff, editedProduct } from "@cartwright/catalog/testing";
import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { expect } from "vitest";
import { NoLongerForSale, PriceChanged } from "./errors.ts";
import { type CheckoutCtx, placeOrder } from "./place-order.ts";
import { aGuestWith, aMug, aPurchase, aShop } from "./testing/shop.ts";

const shopOf = (ctx: RootCtx): CheckoutCtx => ({
  ...ctx,
  orderUrl: (market, number) => `http://shop.test/${market}/orders/${number}`,
});

test.beforeEach(async ({ ctx }) => aShop(ctx));

/** A guest who has confirmed the total of one mug, and the mug. */
async function aConfirmedPurchase(ctx: RootCtx) {
  const mug = await aMug(ctx, 5);
  const guest = await aGuestWith(shopOf(ctx), [mug]);
  return { ...mug, guest, purchase: await aPurchase(guest), staff: asStaff(ctx) };
}
const nothingHeld = async (ctx: RootCtx, sku: string) =>
  expect(await ctx.db.availability.findUnique({ where: { sku } })).toMatchObject({ reserved: 0 });

test("what was archived after the total was confirmed is not sold, and nothing is held", async ({ ctx }) => {
  const { productId, sku, guest, purchase, staff } = await aConfirmedPurchase(ctx);
  await archivedProduct(staff, productId);
  await expect(placeOrder(guest, purchase)).rejects.toBeInstanceOf(NoLongerForSale);
  await nothingHeld(ctx, sku);
});

test("a variant that was retired after the total was confirmed is not sold", async ({ ctx }) => {
  const { productId, sku, guest, purchase, staff } = await aConfirmedPurchase(ctx);
  const variants = [{ sku: `${sku}-NEW`.slice(-40).replace(/^-/, ""), barcode: null, weightGrams: 1, options: {} }];
  await editedProduct(staff, productId, { variants });
  await expect(placeOrder(guest, purchase)).rejects.toBeInstanceOf(NoLongerForSale);
  await nothingHeld(ctx, sku);
});

test("a weight that makes it oversize is a new total, which the customer is asked about", async ({ ctx }) => {
  const { productId, sku, guest, purchase, staff } = await aConfirmedPurchase(ctx);
  await editedProduct(staff, productId, { variants: [{ sku, barcode: null, weightGrams: 25_000, options: {} }] });
  await expect(placeOrder(guest, purchase)).rejects.toBeInstanceOf(PriceChanged);
  await nothingHeld(ctx, sku);
});

test("what was renamed is ordered under its new name, and an order keeps the name it was made with", async ({
  ctx,
}) => {
  const { productId, guest, purchase, staff } = await aConfirmedPurchase(ctx);
  await editedProduct(staff, productId, { title: "Ebb Mug" });
  const { orderId } = await placeOrder(guest, purchase);
  await editedProduct(staff, productId, { title: "Flood Mug" });
  expect(await ctx.db.orderLine.findMany({ where: { orderId } })).toMatchObject([{ title: "Ebb Mug" }]);
});
