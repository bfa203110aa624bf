import { aCategory, anAsset, asStaff, editedProduct, theMarkets, unique } from "@cartwright/catalog/testing";
import { defineCollection } from "@cartwright/catalog/define-collection";
import { productForStaff } from "@cartwright/catalog/product-for-staff";
import { publishScheduled } from "@cartwright/catalog/publish-scheduled";
import { setProductStatus } from "@cartwright/catalog/set-product-status";
import { test as base } from "@cartwright/db/testing";
import { after, DAY, SECOND } from "@cartwright/kernel/clock";
import { deliverAll } from "@cartwright/messaging/testing";
import { expect } from "vitest";
import { refreshChangedPrice, refreshChangedProduct, refreshChangedStock, type SearchCtx } from "./consumers.ts";
import { ListProducts } from "./contract.ts";
import { listProducts } from "./list-products.ts";
import { productDetail } from "./product-detail.ts";
import { aListedProduct } from "./testing.ts";

/*
 * What staff change is in the shop's lists as soon as its event has been handled, and everything that shows the product is told:
 * `product:<id>` is on its own page, `listing:<market>` on the home page, every category and collection, the menu and the sitemap.
 */
const CONSUMERS = [refreshChangedProduct, refreshChangedPrice, refreshChangedStock];

const test = base.extend<{ shop: SearchCtx & { told: string[][] } }>({
  shop: async ({ ctx }, provide) => {
    await theMarkets(ctx);
    const told: string[][] = [];
    await provide({ ...ctx, told, pageCache: { invalidate: async (tags) => void told.push([...tags]) } });
  },
});

async function aMugInTheShop(shop: SearchCtx & { told: string[][] }) {
  const category = await aCategory(shop);
  const product = await aListedProduct(shop, { product: { mainCategory: category, categories: [category] } });
  await deliverAll(shop, CONSUMERS);
  shop.told.length = 0;
  const staff = asStaff(shop);
  const everything = [`product:${product.productId}`, "listing:eu", "listing:us"];
  return {
    ...product,
    category,
    staff,
    everything,
    words: (await productForStaff(staff, product)).words,
    inList: async (wanted: object = { category }) => {
      const { items } = await listProducts(shop, ListProducts.parse({ market: "us", ...wanted }));
      return items.find(({ productId }) => productId === product.productId);
    },
    /** Delivers, and says what the pages were told. */
    told: async () => {
      expect((await deliverAll(shop, CONSUMERS)).failures).toEqual([]);
      return shop.told.splice(0);
    },
  };
}

test("a new address leads to it from every list, and the old one still does", async ({ shop }) => {
  const { productId, slug, staff, words, inList, told, everything } = await aMugInTheShop(shop);
  const next = unique("ebb-mug");
  await editedProduct(staff, productId, { words: { ...words, slug: next } });
  expect(await told()).toEqual([everything]);
  expect((await inList())?.slug).toBe(next);
  for (const address of [slug, next])
    expect(await productDetail(shop, { market: "us", slug: address })).toMatchObject({ id: productId, slug: next });
});

test("words for search engines, pictures and colours reach its page and its cards", async ({ shop }) => {
  const { productId, slug, staff, words, inList, told, everything, variants } = await aMugInTheShop(shop);
  const asset = await anAsset(shop, "From above");
  await editedProduct(staff, productId, {
    words: { ...words, seoTitle: "Mug, hand-thrown", seoDescription: "Out of Aveiro." },
    pictures: [{ assetId: asset, kind: "main", option: { option: "colour", value: "oat" } }],
    attributes: { colourFamily: ["Green"] },
    options: [
      {
        slug: "colour",
        name: "Colour",
        type: "swatch",
        values: [{ slug: "oat", label: "Oat", swatch: "#cec2ac", colourFamily: "Beige" }],
      },
    ],
    variants: [{ sku: variants[0]!.sku, barcode: null, weightGrams: 1, options: { colour: "oat" } }],
  });
  expect(await told()).toEqual([everything]);
  expect(await inList()).toMatchObject({ pictures: [{ assetId: asset }], swatches: [{ label: "Oat" }] });
  expect(await inList({ colours: ["Green"] })).toBeDefined();
  expect(await productDetail(shop, { market: "us", slug })).toMatchObject({
    seoTitle: "Mug, hand-thrown",
    seoDescription: "Out of Aveiro.",
    pictures: [{ assetId: asset, option: { option: "colour", value: "oat" } }],
  });
});

test("a product that moves is in its new category and collection and out of the old category", async ({ shop }) => {
  const { productId, staff, category, inList, told, everything } = await aMugInTheShop(shop);
  const elsewhere = await aCategory(shop);
  const gifts = { slug: unique("gifts"), name: "Gifts", description: "", position: 0, assetId: null };
  await defineCollection(shop, { ...gifts, products: [] });
  const changes = { mainCategory: elsewhere, categories: [elsewhere], collections: [gifts.slug] };
  await editedProduct(staff, productId, changes);
  expect(await told()).toEqual([everything]);
  expect(await inList({ category })).toBeUndefined();
  expect(await inList({ category: elsewhere })).toBeDefined();
  expect(await inList({ collection: gifts.slug })).toBeDefined();
});

test("what leaves the shop leaves every list, and comes back to them", async ({ shop }) => {
  const { productId, slug, staff, inList, told, everything } = await aMugInTheShop(shop);
  await setProductStatus(staff, { productId, version: 1, status: "archived" });
  expect(await told()).toEqual([everything]);
  expect(await inList()).toBeUndefined();
  await expect(productDetail(shop, { market: "us", slug })).rejects.toMatchObject({ code: "PRODUCT_NOT_FOUND" });
  await setProductStatus(staff, { productId, version: 2, status: "active" });
  expect(await told()).toEqual([everything]);
  expect(await inList()).toBeDefined();
});

test("what was scheduled is in the lists from its moment on, and the pages are told then", async ({ shop }) => {
  const { productId, staff, inList, told, everything } = await aMugInTheShop(shop);
  const moment = after(shop.now(), DAY);
  await setProductStatus(staff, { productId, version: 1, status: "scheduled", publishedAt: moment });
  expect(await told()).toEqual([everything]);
  expect(await inList()).toBeUndefined();
  const then = { ...shop, now: () => after(moment, SECOND) };
  await publishScheduled(then);
  expect((await deliverAll(then, CONSUMERS)).failures).toEqual([]);
  expect(shop.told.splice(0)).toEqual([everything]);
  expect(await inList()).toBeDefined();
});
