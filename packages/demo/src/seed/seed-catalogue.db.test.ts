import { changeProduct } from "@cartwright/catalog/change-product";
import { describeAsset } from "@cartwright/catalog/describe-asset";
import { changeMarket } from "@cartwright/catalog/change-market";
import { activeMarkets } from "@cartwright/catalog/markets";
import { marketsForStaff } from "@cartwright/catalog/markets-for-staff";
import { productForStaff } from "@cartwright/catalog/product-for-staff";
import { anAsset, asStaff } from "@cartwright/catalog/testing";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import type { Id } from "@cartwright/kernel/id";
import { setPrices } from "@cartwright/pricing/set-prices";
import { quote } from "@cartwright/pricing/quote";
import { removeTaxRate } from "@cartwright/pricing/remove-tax-rate";
import { saveZone } from "@cartwright/pricing/save-zone";
import { shippingSettings } from "@cartwright/pricing/shipping-settings";
import { taxSettings } from "@cartwright/pricing/tax-settings";
import { changeStore } from "@cartwright/settings/change-store";
import { storeSettings } from "@cartwright/settings/store-settings";
import { categoryTree } from "@cartwright/search/category-tree";
import { ListProducts } from "@cartwright/search/contract";
import { homePage } from "@cartwright/search/home-page";
import { listProducts } from "@cartwright/search/list-products";
import { productDetail } from "@cartwright/search/product-detail";
import { productStock } from "@cartwright/search/product-stock";
import { refreshAllListings } from "@cartwright/search/refresh-all-listings";
import { describe, expect } from "vitest";
import { type DemoCatalogue, readCatalogue, readCommerce } from "./data.ts";
import { seedCommerce } from "./seed-commerce.ts";
import { picturesOf, seedCatalogue } from "./seed-shop.ts";

/** The whole shop but for the pixels of its pictures; `again` seeds it once more. */
const test = base.extend<{ shop: { ctx: RootCtx; catalogue: DemoCatalogue; again: () => Promise<void> } }>({
  shop: [
    async ({ rootCtx: ctx }, provide) => {
      const [catalogue, commerce] = [await readCatalogue(), await readCommerce()];
      const pictures = new Map<string, Id<"Asset">>();
      for (const { file, alt } of picturesOf(catalogue)) pictures.set(file, await anAsset(ctx, alt));
      const again = async () => {
        await seedCommerce(ctx, commerce, catalogue.warehouses);
        await seedCatalogue(ctx, { catalogue, markets: commerce.markets, pictures });
        await refreshAllListings(ctx);
      };
      await again();
      await provide({ ctx, catalogue, again });
    },
    { scope: "file" },
  ],
});

describe("Alder & Clay", () => {
  test("opens in three markets, with 49 products in each and no gift card yet", async ({ shop: { ctx } }) => {
    expect((await activeMarkets(ctx)).map((market) => market.code)).toEqual(["us", "eu", "gb"]);
    for (const market of ["us", "eu", "gb"]) {
      const first = await listProducts(ctx, ListProducts.parse({ market, limit: 48 }));
      const rest = await listProducts(ctx, ListProducts.parse({ market, limit: 48, cursor: first.next }));
      const cards = [...first.items, ...rest.items];
      expect(cards).toHaveLength(49);
      expect(cards.every((card) => card.pictures.length === 2 && card.swatches.length > 0)).toBe(true);
      expect((await categoryTree(ctx, { market })).map((category) => category.slug)).not.toContain("gift-cards");
      expect((await homePage(ctx, { market })).newArrivals).toHaveLength(8);
    }
  });

  test("a product shows what the catalogue says: words, options, pictures, prices and stock", async ({
    shop: { ctx, catalogue },
  }) => {
    const mug = catalogue.products.find((product) => product.slug === "tide-mug")!;
    const shown = await productDetail(ctx, { market: "gb", slug: "tide-mug" });
    expect(shown).toMatchObject({
      title: mug.title,
      story: mug.story,
      materials: mug.materials,
      categories: [{ slug: "tableware" }, { slug: "mugs-cups" }],
    });
    expect(shown.variants.map(({ sku, price, options }) => [sku, price.amount, options["colour"]])).toEqual([
      ["AC-TDMG-OAT", 2200, "oat"],
      ["AC-TDMG-MOS", 2200, "moss"],
      ["AC-TDMG-SLA", 2200, "slate"],
      ["AC-TDMG-CLA", 2200, "clay"],
    ]);
    expect(shown.pictures.map(({ kind, option }) => [kind, option?.value ?? null])).toEqual([
      ["main", "oat"],
      ["main", "moss"],
      ["main", "slate"],
      ["main", "clay"],
      ["detail", null],
    ]);
    const stock = await productStock(ctx, { productId: shown.id });
    expect(shown.variants.map(({ id }) => stock[id]?.available)).toEqual([78, 0, 78, 54]);
  });

  test("charges as its settings say, surcharge for the sofa included", async ({ shop: { ctx, catalogue } }) => {
    const sofa = await productDetail(ctx, { market: "us", slug: "loam-sofa" });
    const { weight } = catalogue.products.find((product) => product.slug === "loam-sofa")!.variants[0]!;
    const line = { variantId: sofa.variants[0]!.id, quantity: 1, weightGrams: weight };
    const priced = await quote(ctx, {
      marketCode: "us",
      lines: [line],
      country: "US",
      region: "CA",
      shippingMethod: "standard",
    });
    expect([priced.shipping.amount, priced.surcharge.amount]).toEqual([0, 7900]);
    expect(priced.taxRate).toEqual({ basisPoints: 725, name: "Sales tax" });
  });

  test("seeded once more is the same shop: ids, stock and prices stay, nothing is booked twice", async ({
    shop: { ctx, again },
  }) => {
    const snapshot = async () => ({
      variants: await ctx.db.variant.findMany({ orderBy: { sku: "asc" } }),
      prices: await ctx.db.price.findMany({ orderBy: [{ variantId: "asc" }, { marketCode: "asc" }] }),
      stock: await ctx.db.availability.findMany({ orderBy: { sku: "asc" } }),
      movements: await ctx.db.stockMovement.count(),
      pictures: await ctx.db.productPicture.count(),
      rates: await ctx.db.shippingRate.count(),
      versions: await ctx.db.productRevision.count(),
    });
    const before = await snapshot();
    expect(before.variants).toHaveLength(161);
    await again();
    expect(await snapshot()).toEqual(before);
  });

  test("seeded once more, it leaves alone what staff have changed: words, address, collections, pictures and prices", async ({
    shop: { ctx, again },
  }) => {
    const staff = asStaff(ctx, "Ana", ["products.read", "products.write", "prices.write"]);
    const idOf = async (slug: string) => (await productDetail(ctx, { market: "us", slug })).id;
    const [vase, mug] = [await idOf("halo-vase"), await idOf("tide-mug")];
    const { version, words, pictures } = await productForStaff(staff, { productId: vase });
    const changes = { words: { ...words, slug: "halo", title: "Halo" }, collections: [] };
    await changeProduct(staff, { productId: vase, version, changes });
    await describeAsset(staff, { assetId: pictures[0]!.asset.assetId as Id<"Asset">, alt: "A vase like a ring" });
    const [variant] = (await productForStaff(staff, { productId: mug })).variants;
    const was = { amount: 2800, compareAt: null };
    const price = { amount: 3100, compareAt: null };
    await setPrices(staff, { productId: mug, changes: [{ variantId: variant!.id, market: "us", price, was }] });
    const [before, products] = [await productForStaff(staff, { productId: vase }), await ctx.db.product.count()];
    await again();
    expect(await productForStaff(staff, { productId: vase })).toEqual(before);
    expect(before.pictures[0]?.asset.alt).toBe("A vase like a ring");
    expect((await productDetail(ctx, { market: "us", slug: "tide-mug" })).variants[0]?.price.amount).toBe(3100);
    expect(await ctx.db.product.count()).toBe(products);
  });

  test("seeded once more, it leaves alone what staff have set: markets, tax, shipping and the shop's own name", async ({
    shop: { ctx, again },
  }) => {
    const staff = asStaff(ctx, "Bo", ["settings.read", "settings.write"]);
    const [us] = await marketsForStaff(staff);
    const { rates } = await taxSettings(staff);
    const { zones } = await shippingSettings(staff);
    await changeMarket(staff, { ...us!, name: "The States" });
    await removeTaxRate(
      staff,
      rates.find(({ country }) => country === "FR")!,
    );
    await saveZone(staff, { ...zones[0]!, name: "Ours" });
    await changeStore(staff, { ...(await storeSettings(ctx)), name: "Birch & Loam" });
    const set = async () => [
      await marketsForStaff(staff),
      await taxSettings(staff),
      await shippingSettings(staff),
      await storeSettings(ctx),
    ];
    const before = await set();
    await again();
    expect(await set()).toEqual(before);
  });
});
