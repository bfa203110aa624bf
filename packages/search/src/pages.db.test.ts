import { MarketNotFound, ProductNotFound } from "@cartwright/catalog/errors";
import { defineCollection } from "@cartwright/catalog/define-collection";
import { defineScene } from "@cartwright/catalog/define-scene";
import { aCategory, anAsset, aProduct, editedProduct, theMarkets, unique } from "@cartwright/catalog/testing";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import { after, DAY } from "@cartwright/kernel/clock";
import { newId } from "@cartwright/kernel/id";
import { describe, expect } from "vitest";
import { categoryPage } from "./category-page.ts";
import { categoryTree } from "./category-tree.ts";
import { collectionPage } from "./collection-page.ts";
import { ListProducts } from "./contract.ts";
import { homePage } from "./home-page.ts";
import { listProducts } from "./list-products.ts";
import { productDetail } from "./product-detail.ts";
import { productStock } from "./product-stock.ts";
import { refreshAllListings } from "./refresh-all-listings.ts";
import { refreshListing } from "./refresh-listing.ts";
import { aListedProduct } from "./testing.ts";

const test = base.extend<{ shop: RootCtx }>({
  shop: async ({ ctx }, provide) => {
    await theMarkets(ctx);
    await provide(ctx);
  },
});
const two = [unique("A"), unique("B")].map((sku) => ({
  sku: sku.toUpperCase(),
  barcode: null,
  weightGrams: 1,
  options: {},
}));
const inCategory = async (ctx: RootCtx, category: string, market = "us") =>
  (await listProducts(ctx, ListProducts.parse({ market, category }))).items;

describe("a card in a list", () => {
  test("shows the range of prices, the reduction of the cheapest, pictures, and whether there is anything left", async ({
    shop,
  }) => {
    const category = await aCategory(shop);
    const picture = await anAsset(shop, "The mug");
    const product = {
      mainCategory: category,
      categories: [category],
      variants: two,
      pictures: [{ assetId: picture, kind: "main", option: null } as const],
    };
    const { productId } = await aListedProduct(shop, { cents: 2000, compareAt: 2500, product });
    const [card] = await inCategory(shop, category);
    expect(card).toMatchObject({
      productId,
      priceFrom: { amount: 2000, currency: "USD" },
      priceTo: { amount: 2100 },
      compareAt: { amount: 2500 },
      soldOut: false,
      isNew: true,
    });
    expect(card?.pictures).toEqual([expect.objectContaining({ assetId: picture, alt: "The mug" })]);
    expect((await inCategory(shop, category, "eu"))[0]).toMatchObject({
      priceFrom: { currency: "EUR" },
      compareAt: null,
    });
  });

  test("says sold out when nothing of it is left, and is not new for ever", async ({ shop }) => {
    const category = await aCategory(shop);
    const product = { mainCategory: category, categories: [category], publishedAt: after(shop.now(), -61 * DAY) };
    await aListedProduct(shop, { stock: 0, product });
    expect(await inCategory(shop, category)).toMatchObject([{ soldOut: true, isNew: false }]);
  });

  test("disappears with its price, its publication or its last variant", async ({ shop }) => {
    const category = await aCategory(shop);
    const product = { slug: unique("mug"), mainCategory: category, categories: [category] };
    const { productId } = await aListedProduct(shop, { product });
    expect(await inCategory(shop, category)).toHaveLength(1);
    await aProduct(shop, { ...product, status: "archived" });
    expect(await inTransaction(shop, (ctx) => refreshListing(ctx, productId))).toEqual(["eu", "us"]);
    expect(await inCategory(shop, category)).toEqual([]);
    await aListedProduct(shop, { cents: null, product: { mainCategory: category, categories: [category] } });
    expect(await inCategory(shop, category)).toEqual([]);
  });

  test("shows the newest words however many refreshes run at once", async ({ shop }) => {
    const category = await aCategory(shop);
    const { productId } = await aListedProduct(shop, { product: { mainCategory: category, categories: [category] } });
    await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        await editedProduct(shop, productId, { title: `Mug ${index}` });
        await inTransaction(shop, (ctx) => refreshListing(ctx, productId));
      }),
    );
    const words = await shop.db.productTranslation.findFirst({ where: { productId } });
    expect((await inCategory(shop, category))[0]?.title).toBe(words?.title);
  });
});

describe("a product's page", () => {
  test("shows the variants that have a price in the market, and is not found where none has", async ({ shop }) => {
    const { slug, variants } = await aListedProduct(shop, {
      cents: 2000,
      product: { variants: two.map((variant) => ({ ...variant, sku: unique("S").toUpperCase() })) },
    });
    expect((await productDetail(shop, { market: "eu", slug })).variants).toEqual([
      {
        id: variants[0]!.id,
        sku: variants[0]!.sku,
        options: {},
        price: { amount: 2000, currency: "EUR" },
        compareAt: null,
      },
      {
        id: variants[1]!.id,
        sku: variants[1]!.sku,
        options: {},
        price: { amount: 2100, currency: "EUR" },
        compareAt: null,
      },
    ]);
    await shop.db.price.deleteMany({ where: { variantId: { in: variants.map(({ id }) => id) }, marketCode: "eu" } });
    await expect(productDetail(shop, { market: "eu", slug })).rejects.toBeInstanceOf(ProductNotFound);
    await expect(productDetail(shop, { market: "xx", slug })).rejects.toBeInstanceOf(MarketNotFound);
  });

  test("tells stock per variant: plenty, the last few by number, none", async ({ shop }) => {
    const [plenty, few, none] = [
      await aListedProduct(shop, { stock: 500 }),
      await aListedProduct(shop, { stock: 2 }),
      await aListedProduct(shop, { stock: 0 }),
    ];
    expect(await productStock(shop, plenty)).toEqual({
      [plenty.variants[0]!.id]: { available: 99, level: "in_stock" },
    });
    expect(await productStock(shop, few)).toEqual({ [few.variants[0]!.id]: { available: 2, level: "low" } });
    expect(await productStock(shop, none)).toEqual({ [none.variants[0]!.id]: { available: 0, level: "sold_out" } });
    expect(await productStock(shop, { productId: newId() })).toEqual({});
  });
});

describe("the ways through the shop", () => {
  test("the home page shows the latest first, and the collections that have a picture", async ({ shop }) => {
    const scene = await anAsset(shop, "A room");
    for (const name of ["home-hero", "evening-light"]) await defineScene(shop, { name, assetId: scene });
    const { productId, slug } = await aListedProduct(shop, { product: { publishedAt: after(shop.now(), -1) } });
    const shown = {
      slug: unique("slow"),
      name: "Slow",
      description: "",
      position: 0,
      assetId: scene,
      products: [slug],
    };
    await defineCollection(shop, shown);
    await defineCollection(shop, { ...shown, slug: unique("bare"), assetId: null });
    const page = await homePage(shop, { market: "us" });
    expect(page.newArrivals[0]?.productId).toBe(productId);
    expect(page.hero.picture).toMatchObject({ assetId: scene, alt: "A room" });
    expect(page.collections.map((collection) => collection.slug)).toEqual([shown.slug]);
    expect(await refreshAllListings(shop)).toBeGreaterThan(0);
    const { items } = await listProducts(shop, ListProducts.parse({ market: "us", collection: shown.slug }));
    expect(items.map((item) => item.productId)).toEqual([productId]);
    expect(await collectionPage(shop, { market: "us", slug: shown.slug })).toMatchObject({ name: "Slow" });
    await expect(homePage(shop, { market: "fr" })).rejects.toBeInstanceOf(MarketNotFound);
  });

  test("menus and category pages leave out what has nothing to sell in the market", async ({ shop }) => {
    const root = await aCategory(shop);
    const [full, empty] = [await aCategory(shop, unique("full"), root), await aCategory(shop, unique("empty"), root)];
    await aListedProduct(shop, { product: { mainCategory: full, categories: [root, full] } });
    expect((await categoryPage(shop, { market: "us", slug: root })).children.map((child) => child.slug)).toEqual([
      full,
    ]);
    const node = (await categoryTree(shop, { market: "eu" })).find((candidate) => candidate.slug === root);
    expect(node?.children.map((child) => child.slug)).toEqual([full]);
    expect((await categoryPage(shop, { market: "us", slug: empty })).parents.map((parent) => parent.slug)).toEqual([
      root,
    ]);
  });
});
