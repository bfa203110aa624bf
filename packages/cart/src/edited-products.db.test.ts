import { aProduct, asStaff, editedProduct, theMarkets, unique } from "@cartwright/catalog/testing";
import { publishScheduled } from "@cartwright/catalog/publish-scheduled";
import { productForStaff } from "@cartwright/catalog/product-for-staff";
import { restoreProduct } from "@cartwright/catalog/restore-product";
import { setProductStatus } from "@cartwright/catalog/set-product-status";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { stockUp } from "@cartwright/inventory/testing";
import { after, DAY } from "@cartwright/kernel/clock";
import { money } from "@cartwright/kernel/money";
import { changePrices } from "@cartwright/pricing/change-price";
import { expect } from "vitest";
import { NotForSale } from "./errors.ts";
import { startCart } from "./start-cart.ts";
import { viewCart } from "./view-cart.ts";

const test = base.extend<{ shop: RootCtx }>({
  shop: async ({ ctx }, provide) => {
    await theMarkets(ctx);
    await provide(ctx);
  },
});

const colour = (...labels: string[]) => ({
  slug: "colour",
  name: "Colour",
  type: "swatch" as const,
  values: labels.map((label) => ({ slug: label.toLowerCase(), label, swatch: "#cec2ac", colourFamily: null })),
});
const coloured = (sku: string, value: string) => ({ sku, barcode: null, weightGrams: 380, options: { colour: value } });

/** Two mugs, oat and moss, and a guest who has the one in moss in the cart, twice. */
async function aCartWithMoss(shop: RootCtx) {
  const variants = [coloured(unique("O").toUpperCase(), "oat"), coloured(unique("M").toUpperCase(), "moss")];
  const mug = await aProduct(shop, { options: [colour("Oat", "Moss")], variants });
  for (const { id: variantId, sku } of mug.variants) {
    await changePrices(shop, [
      { productId: mug.productId, variantId, marketCode: "us", price: money(2800, "USD"), compareAt: null },
    ]);
    await stockUp(shop, sku, 20);
  }
  const variantId = mug.variants[1]!.id;
  const { id } = await startCart(shop, { marketCode: "us", variantId, quantity: 2 });
  const guest: RootCtx = { ...shop, actor: { kind: "guest", cartId: id, orderIds: [] } };
  return { ...mug, drafts: variants, variantId, staff: asStaff(shop), cart: () => viewCart(guest, id) };
}

test("a variant that was retired cannot be bought and counts for nothing, and can again when it comes back", async ({
  shop,
}) => {
  const { productId, drafts, variantId, staff, cart } = await aCartWithMoss(shop);
  await editedProduct(staff, productId, { options: [colour("Oat")], variants: [drafts[0]!] });
  expect(await cart()).toMatchObject({ lines: [{ variantId, notices: ["unavailable"] }], goods: { amount: 0 } });
  await expect(startCart(shop, { marketCode: "us", variantId, quantity: 1 })).rejects.toBeInstanceOf(NotForSale);
  const { version } = await productForStaff(staff, { productId });
  await restoreProduct(staff, { productId, version, to: 1 });
  expect(await cart()).toMatchObject({
    lines: [{ variantId, variantLabel: "Moss", notices: [] }],
    goods: { amount: 5600 },
  });
});

test("a product that was archived, or waits for its day, says so in the cart", async ({ shop }) => {
  const { productId, staff, cart } = await aCartWithMoss(shop);
  const unavailable = { lines: [{ notices: ["unavailable"] }], goods: { amount: 0 } };
  await setProductStatus(staff, { productId, version: 1, status: "archived" });
  expect(await cart()).toMatchObject(unavailable);
  await setProductStatus(staff, { productId, version: 2, status: "scheduled", publishedAt: after(shop.now(), DAY) });
  expect(await cart()).toMatchObject(unavailable);
  expect(await publishScheduled(shop)).toBe(0);
  await setProductStatus(staff, { productId, version: 3, status: "active" });
  expect(await cart()).toMatchObject({ lines: [{ notices: [] }], goods: { amount: 5600 } });
});

test("what was renamed is called by its new name, at its new address, and is still the same thing", async ({
  shop,
}) => {
  const { productId, staff, cart, variantId } = await aCartWithMoss(shop);
  const { words } = await productForStaff(staff, { productId });
  const slug = unique("ebb-mug");
  await editedProduct(staff, productId, {
    words: { ...words, title: "Ebb Mug", slug },
    options: [
      {
        ...colour("Oat", "Moss"),
        values: colour("Oat", "Moss").values.map((value) => ({ ...value, label: `${value.label} green` })),
      },
    ],
  });
  expect((await cart()).lines).toMatchObject([
    { variantId, slug, title: "Ebb Mug", variantLabel: "Moss green", quantity: 2, unit: { amount: 2800 }, notices: [] },
  ]);
});
