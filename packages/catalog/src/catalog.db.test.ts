import { test } from "@cartwright/db/testing";
import { after, DAY } from "@cartwright/kernel/clock";
import { type Id, newId } from "@cartwright/kernel/id";
import { beforeEach, describe, expect } from "vitest";
import { addAsset } from "./add-asset.ts";
import { categories, categoryOf } from "./categories.ts";
import { collectionOf, collections } from "./collections.ts";
import { defineCategory } from "./define-category.ts";
import { defineCollection } from "./define-collection.ts";
import { defineScene } from "./define-scene.ts";
import { CategoryNotFound, CollectionNotFound, MarketNotFound, ProductNotFound, SkuTaken } from "./errors.ts";
import { listingFacts } from "./listing-facts.ts";
import { activeMarkets, marketOf } from "./markets.ts";
import { productBySlug } from "./product-by-slug.ts";
import { productIds, productsOfSkus } from "./product-ids.ts";
import { scenes } from "./scenes.ts";
import { aCategory, anAsset, aProduct, editedProduct, theMarkets, unique } from "./testing.ts";
import { variantsForSale } from "./variants-for-sale.ts";

beforeEach<{ ctx: Parameters<typeof theMarkets>[0] }>(async ({ ctx }) => theMarkets(ctx));

const colour = {
  slug: "colour",
  name: "Colour",
  type: "swatch",
  values: [
    { slug: "oat", label: "Oat", swatch: "#cec2ac", colourFamily: "Beige" },
    { slug: "moss", label: "Moss", swatch: "#797d5c", colourFamily: "Green" },
  ],
} as const;
const size = {
  slug: "size",
  name: "Size",
  type: "choice",
  values: [{ slug: "large", label: "Large", swatch: null, colourFamily: null }],
} as const;
const variant = (sku: string, options: Record<string, string>) => ({ sku, barcode: null, weightGrams: 400, options });

describe("markets", () => {
  test("a closed or unknown market is refused, an open one tells its currency and countries", async ({ ctx }) => {
    expect((await activeMarkets(ctx)).map((market) => market.code)).toEqual(["us", "eu"]);
    expect(await marketOf(ctx, "eu")).toMatchObject({
      currency: "EUR",
      countries: ["IE", "NL"],
      pricesIncludeTax: true,
    });
    await expect(marketOf(ctx, "fr")).rejects.toBeInstanceOf(MarketNotFound);
    await expect(marketOf(ctx, "xx")).rejects.toBeInstanceOf(MarketNotFound);
  });
});

describe("a product's page", () => {
  test("shows words, options in their order, pictures with what they show, and the way to its category", async ({
    ctx,
  }) => {
    const root = await aCategory(ctx);
    const leaf = await aCategory(ctx, unique("cups"), root);
    const [oat, detail] = [await anAsset(ctx, "The mug in oat"), await anAsset(ctx, "The rim")];
    const { slug, variants } = await aProduct(ctx, {
      mainCategory: leaf,
      categories: [root, leaf],
      options: [colour, size],
      variants: [variant(unique("T").toUpperCase(), { colour: "oat", size: "large" })],
      pictures: [
        { assetId: oat, kind: "main", option: { option: "colour", value: "oat" } },
        { assetId: detail, kind: "detail", option: null },
      ],
    });
    const { market, product } = await productBySlug(ctx, { marketCode: "eu", slug });
    expect(market).toMatchObject({ code: "eu", currency: "EUR" });
    expect(product).toMatchObject({
      slug,
      title: "Tide Mug",
      story: ["Thrown near Aveiro"],
      attributes: { material: "Stoneware" },
    });
    expect(product.categories.map((category) => category.slug)).toEqual([root, leaf]);
    expect(product.options.map((option) => [option.slug, option.values.map((value) => value.label)])).toEqual([
      ["colour", ["Oat", "Moss"]],
      ["size", ["Large"]],
    ]);
    expect(product.pictures).toEqual([
      expect.objectContaining({
        assetId: oat,
        alt: "The mug in oat",
        kind: "main",
        option: { option: "colour", value: "oat" },
        widths: [320, 640, 1000],
      }),
      expect.objectContaining({ assetId: detail, kind: "detail", option: null }),
    ]);
    expect(product.variants).toEqual([{ ...variants[0], options: { colour: "oat", size: "large" } }]);
  });

  test("does not exist for drafts, for what is published tomorrow, and for closed markets", async ({ ctx }) => {
    const draft = await aProduct(ctx, { status: "draft" });
    const tomorrow = await aProduct(ctx, { publishedAt: after(ctx.now(), DAY) });
    const shown = await aProduct(ctx);
    for (const { slug } of [draft, tomorrow])
      await expect(productBySlug(ctx, { marketCode: "us", slug })).rejects.toBeInstanceOf(ProductNotFound);
    await expect(productBySlug(ctx, { marketCode: "fr", slug: shown.slug })).rejects.toBeInstanceOf(MarketNotFound);
    expect(await listingFacts(ctx, draft.productId)).toEqual([]);
  });

  test("changes words, keeps the others, and says that it changed", async ({ ctx }) => {
    const { productId, slug } = await aProduct(ctx);
    const before = await ctx.db.outbox.count();
    await editedProduct(ctx, productId, { title: "Ebb Mug" });
    const { product } = await productBySlug(ctx, { marketCode: "us", slug });
    expect(product).toMatchObject({ title: "Ebb Mug", subtitle: "Stoneware mug, 35 cl" });
    expect(await ctx.db.outbox.count()).toBe(before + 1);
  });
});

describe("saving a product again", () => {
  test("keeps its identity and its variants', retires those not named and revives them when they come back", async ({
    ctx,
  }) => {
    const [a, b] = [unique("A").toUpperCase(), unique("B").toUpperCase()];
    const category = await aCategory(ctx);
    const both = { slug: unique("mug"), mainCategory: category, categories: [category], options: [colour] };
    const variants = [variant(a, { colour: "oat" }), variant(b, { colour: "moss" })];
    const first = await aProduct(ctx, { ...both, variants });
    await aProduct(ctx, { ...both, options: [{ ...colour, values: [colour.values[0]] }], variants: [variants[0]!] });
    const shown = await productBySlug(ctx, { marketCode: "us", slug: first.slug });
    expect(shown.product.variants.map(({ sku }) => sku)).toEqual([a]);
    expect(shown.product.options[0]?.values.map(({ slug }) => slug)).toEqual(["oat"]);
    const [gone] = await variantsForSale(ctx, { marketCode: "us", variantIds: [first.variants[1]!.id] });
    expect(gone).toMatchObject({ sku: b, sellable: false });
    const again = await aProduct(ctx, { ...both, variants });
    expect(again).toEqual(first);
    expect((await variantsForSale(ctx, { marketCode: "us", variantIds: [first.variants[1]!.id] }))[0]).toMatchObject({
      sellable: true,
      variantLabel: "Moss",
    });
  });

  test("cannot take another product's SKU, and leaves nothing behind when it tries", async ({ ctx }) => {
    const sku = unique("S").toUpperCase();
    await aProduct(ctx, { variants: [variant(sku, {})] });
    const slug = unique("thief");
    await expect(aProduct(ctx, { slug, variants: [variant(sku, {})] })).rejects.toBeInstanceOf(SkuTaken);
    await expect(productBySlug(ctx, { marketCode: "us", slug })).rejects.toBeInstanceOf(ProductNotFound);
    await expect(aProduct(ctx, { mainCategory: "nowhere", categories: [] })).rejects.toBeInstanceOf(CategoryNotFound);
  });
});

describe("variants for carts and orders", () => {
  test("carry their choice, their own picture and whether they can be bought in the market", async ({ ctx }) => {
    const [oat, moss] = [await anAsset(ctx, "Oat"), await anAsset(ctx, "Moss")];
    const { variants, productId, slug } = await aProduct(ctx, {
      options: [colour, size],
      variants: [
        variant(unique("O").toUpperCase(), { colour: "oat", size: "large" }),
        variant(unique("M").toUpperCase(), { colour: "moss", size: "large" }),
      ],
      pictures: [
        { assetId: oat, kind: "main", option: { option: "colour", value: "oat" } },
        { assetId: moss, kind: "main", option: { option: "colour", value: "moss" } },
      ],
    });
    const ids = [...variants.map(({ id }) => id), newId<"Variant">()];
    const found = await variantsForSale(ctx, { marketCode: "eu", variantIds: ids });
    expect(found).toHaveLength(2);
    const second = found.find(({ variantId }) => variantId === ids[1]);
    expect(second).toMatchObject({
      productId,
      slug,
      variantLabel: "Moss / Large",
      weightGrams: 400,
      sellable: true,
      picture: { assetId: moss, alt: "Moss" },
    });
    expect(await variantsForSale(ctx, { marketCode: "fr", variantIds: ids })).toMatchObject([
      { sellable: false },
      { sellable: false },
    ]);
    expect(await variantsForSale(ctx, { marketCode: "eu", variantIds: [] })).toEqual([]);
    expect(
      await productsOfSkus(
        ctx,
        variants.map(({ sku }) => sku),
      ),
    ).toEqual([productId]);
    expect((await productIds(ctx, { after: null, limit: 1000 })).includes(productId)).toBe(true);
  });

  test("fall back to English where a market's language has no words yet", async ({ ctx }) => {
    const { variants, productId } = await aProduct(ctx);
    await ctx.db.market.update({ where: { code: "fr" }, data: { active: true } });
    expect((await variantsForSale(ctx, { marketCode: "fr", variantIds: [variants[0]!.id] }))[0]).toMatchObject({
      title: "Tide Mug",
      sellable: true,
    });
    await ctx.db.productTranslation.create({
      data: {
        productId,
        lang: "fr",
        slug: unique("tasse"),
        title: "Tasse Marée",
        subtitle: "",
        description: "",
        story: [],
        materials: "",
        care: "",
      },
    });
    expect((await variantsForSale(ctx, { marketCode: "fr", variantIds: [variants[0]!.id] }))[0]).toMatchObject({
      title: "Tasse Marée",
    });
    expect((await listingFacts(ctx, productId)).map(({ marketCode, title }) => [marketCode, title])).toEqual([
      ["us", "Tide Mug"],
      ["eu", "Tide Mug"],
      ["fr", "Tasse Marée"],
    ]);
    await ctx.db.market.update({ where: { code: "fr" }, data: { active: false } });
  });
});

describe("categories and collections", () => {
  test("a category is found with its crumbs; it cannot become its own ancestor", async ({ ctx }) => {
    const root = await aCategory(ctx);
    const leaf = await aCategory(ctx, unique("leaf"), root);
    expect((await categoryOf(ctx, { marketCode: "us", slug: leaf })).path).toBe(`${root}/${leaf}`);
    expect((await categories(ctx, { marketCode: "us" })).find(({ slug }) => slug === root)?.children).toMatchObject([
      { slug: leaf },
    ]);
    const upsideDown = { slug: root, name: "?", description: "", parent: leaf, position: 0, assetId: null };
    await expect(defineCategory(ctx, upsideDown)).rejects.toBeInstanceOf(CategoryNotFound);
    await expect(categoryOf(ctx, { marketCode: "us", slug: "nowhere" })).rejects.toBeInstanceOf(CategoryNotFound);
  });

  test("what joins or leaves a collection counts as changed, what stays does not", async ({ ctx }) => {
    const [stays, joins] = [await aProduct(ctx), await aProduct(ctx)];
    const collection = { slug: unique("slow"), name: "Slow", description: "", position: 0, assetId: null };
    await defineCollection(ctx, { ...collection, products: [stays.slug] });
    const before = await ctx.db.outbox.count();
    await defineCollection(ctx, { ...collection, products: [joins.slug, stays.slug, "unknown"] });
    expect(await ctx.db.outbox.count()).toBe(before + 1);
    expect((await listingFacts(ctx, joins.productId))[0]?.collectionSlugs).toEqual([collection.slug]);
    expect((await collections(ctx, { marketCode: "us" })).map(({ slug }) => slug)).toContain(collection.slug);
    expect(await collectionOf(ctx, { marketCode: "us", slug: collection.slug })).toMatchObject({
      name: "Slow",
      picture: null,
    });
    await expect(collectionOf(ctx, { marketCode: "us", slug: "nowhere" })).rejects.toBeInstanceOf(CollectionNotFound);
  });
});

describe("pictures", () => {
  test("the same picture is one asset, however often it is added", async ({ ctx }) => {
    const asset = {
      id: newId<"Asset">(),
      contentHash: unique("hash"),
      width: 1000,
      height: 1250,
      thumbhash: "x",
      widths: [320],
      alt: "First words",
    };
    const id = await addAsset(ctx, asset);
    expect(await addAsset(ctx, { ...asset, id: newId<"Asset">() as Id<"Asset">, alt: "Better words" })).toBe(id);
    await defineScene(ctx, { name: "hero", assetId: id });
    expect((await scenes(ctx, { marketCode: "us", names: ["hero", "none"] })).get("hero")).toMatchObject({
      assetId: id,
      alt: "Better words",
    });
  });
});
