import { MarketNotFound } from "@cartwright/catalog/errors";
import { aProduct, theMarkets } from "@cartwright/catalog/testing";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { money } from "@cartwright/kernel/money";
import { describe, expect } from "vitest";
import { cartPrices } from "./cart-prices.ts";
import { changePrices } from "./change-price.ts";
import { definePricingSettings } from "./define-settings.ts";
import { NotDeliverable, PriceMissing, RegionMissing, UnknownShippingMethod } from "./errors.ts";
import { preferredWarehouse } from "./preferred-warehouse.ts";
import { pricesEverywhere } from "./prices-everywhere.ts";
import { pricesOf } from "./prices.ts";
import { quote } from "./quote.ts";
import { shippingChoices } from "./shipping-choices.ts";

const SETTINGS = {
  taxRates: [
    { country: "US", region: null, basisPoints: 0, name: "Not registered" },
    { country: "US", region: "CA", basisPoints: 725, name: "Sales tax" },
    { country: "IE", region: null, basisPoints: 2300, name: "VAT" },
    { country: "NL", region: null, basisPoints: 2100, name: "BTW" },
  ],
  taxRounding: [
    { country: "US", policy: "per_total" },
    { country: "*", policy: "per_line" },
  ],
  zones: [
    {
      code: "us",
      name: "United States",
      countries: ["US"],
      warehouseCode: "PDX",
      methods: [
        { code: "standard", name: "Standard", daysMin: 3, daysMax: 6, position: 0 },
        { code: "express", name: "Express", daysMin: 1, daysMax: 2, position: 1 },
      ],
      rates: [
        { methodCode: "standard", currency: "USD", amount: 895, freeFrom: 7500 },
        { methodCode: "express", currency: "USD", amount: 2495, freeFrom: null },
      ],
    },
    {
      code: "eu",
      name: "Europe",
      countries: ["IE", "NL"],
      warehouseCode: "RTM",
      methods: [{ code: "standard", name: "Standard", daysMin: 2, daysMax: 5, position: 0 }],
      rates: [{ methodCode: "standard", currency: "EUR", amount: 690, freeFrom: 7500 }],
    },
  ],
  oversize: [
    { currency: "USD", fromGrams: 20_000, amount: 7900 },
    { currency: "EUR", fromGrams: 20_000, amount: 6900 },
  ],
} as const;

const test = base.extend<{ shop: RootCtx }>({
  shop: async ({ ctx }, provide) => {
    await theMarkets(ctx);
    for (const code of ["PDX", "RTM"])
      await ctx.db.warehouse.upsert({ where: { code }, create: { code, name: code, country: "NL" }, update: {} });
    await definePricingSettings(ctx, SETTINGS);
    await provide(ctx);
  },
});

async function aMug(ctx: RootCtx) {
  const { productId, variants } = await aProduct(ctx);
  const variantId = variants[0]!.id;
  const ofMug = { productId, variantId };
  await changePrices(ctx, [
    { ...ofMug, marketCode: "us", price: money(2800, "USD"), compareAt: money(3200, "USD") },
    { ...ofMug, marketCode: "eu", price: money(2600, "EUR"), compareAt: null },
  ]);
  return { ...ofMug, line: { variantId, quantity: 1, weightGrams: 380 } };
}

describe("a quote", () => {
  test("adds the state's tax in the USA, and the country's rate where the state has none", async ({ shop }) => {
    const { line } = await aMug(shop);
    const to = { marketCode: "us", lines: [line], country: "US", shippingMethod: "standard" };
    const california = await quote(shop, { ...to, region: "CA" });
    expect(
      [california.goods, california.shipping, california.tax, california.total].map(({ amount }) => amount),
    ).toEqual([2800, 895, 203, 3898]);
    expect(await quote(shop, { ...to, region: "OR" })).toMatchObject({
      tax: { amount: 0 },
      taxRate: { name: "Not registered" },
      taxRounding: "per_total",
    });
    await expect(quote(shop, { ...to, region: null })).rejects.toBeInstanceOf(RegionMissing);
    await expect(quote(shop, { ...to, region: "XX" })).rejects.toBeInstanceOf(RegionMissing);
  });

  test("costs the same in every country of a market whose prices include tax, and says how much tax is within", async ({
    shop,
  }) => {
    const { line } = await aMug(shop);
    const to = { marketCode: "eu", lines: [line], region: null, shippingMethod: "standard" };
    const [ireland, netherlands] = [
      await quote(shop, { ...to, country: "IE" }),
      await quote(shop, { ...to, country: "NL" }),
    ];
    expect(ireland.total).toEqual(money(3290, "EUR"));
    expect(netherlands.total).toEqual(ireland.total);
    expect([ireland.tax.amount, netherlands.tax.amount]).toEqual([486 + 129, 451 + 120]);
  });

  test("adds the surcharge once for each heavy piece, also where delivery is free", async ({ shop }) => {
    const { line } = await aMug(shop);
    const heavy = { ...line, quantity: 3, weightGrams: 20_000 };
    const { shipping, surcharge } = await quote(shop, {
      marketCode: "us",
      lines: [heavy],
      country: "US",
      region: "OR",
      shippingMethod: "standard",
    });
    expect([shipping.amount, surcharge.amount]).toEqual([0, 3 * 7900]);
  });

  test("is refused for a country, method, market or variant that is not offered", async ({ shop }) => {
    const { line } = await aMug(shop);
    const unpriced = (await aProduct(shop)).variants[0]!.id;
    const good = { marketCode: "eu", lines: [line], country: "IE", region: null, shippingMethod: "standard" };
    await expect(quote(shop, { ...good, country: "US", region: "OR" })).rejects.toBeInstanceOf(NotDeliverable);
    await expect(quote(shop, { ...good, shippingMethod: "express" })).rejects.toBeInstanceOf(UnknownShippingMethod);
    await expect(quote(shop, { ...good, marketCode: "fr" })).rejects.toBeInstanceOf(MarketNotFound);
    await expect(quote(shop, { ...good, lines: [{ ...line, variantId: unpriced }] })).rejects.toBeInstanceOf(
      PriceMissing,
    );
  });
});

describe("delivery", () => {
  test("is offered in the zone's order, free from the threshold on", async ({ shop }) => {
    const { line } = await aMug(shop);
    const to = { marketCode: "us", country: "US", region: "OR" };
    expect(
      (await shippingChoices(shop, { ...to, lines: [line] })).map(({ code, price }) => [code, price.amount]),
    ).toEqual([
      ["standard", 895],
      ["express", 2495],
    ]);
    expect(
      (await shippingChoices(shop, { ...to, lines: [{ ...line, quantity: 3 }] })).map(({ price }) => price.amount),
    ).toEqual([0, 2495]);
  });

  test("leaves from the zone's warehouse, and from any where no zone says one", async ({ shop }) => {
    expect(await preferredWarehouse(shop, "NL")).toBe("RTM");
    expect(await preferredWarehouse(shop, "JP")).toBeNull();
  });
});

describe("prices", () => {
  test("are told per market, with what they were before a reduction", async ({ shop }) => {
    const { variantId, productId } = await aMug(shop);
    expect((await pricesOf(shop, { marketCode: "us", variantIds: [variantId] })).get(variantId)).toEqual({
      unit: money(2800, "USD"),
      compareAt: money(3200, "USD"),
    });
    expect(await pricesOf(shop, { marketCode: "gb", variantIds: [variantId] })).toEqual(new Map());
    expect((await pricesEverywhere(shop, [variantId])).map(({ marketCode }) => marketCode).toSorted()).toEqual([
      "eu",
      "us",
    ]);
    const cart = await cartPrices(shop, { marketCode: "eu", variantIds: [variantId] });
    expect(cart).toEqual({
      currency: "EUR",
      prices: new Map([[variantId, { unit: money(2600, "EUR"), compareAt: null }]]),
      freeFrom: money(7500, "EUR"),
    });
    const before = await shop.db.outbox.count();
    await changePrices(shop, [
      { productId, variantId, marketCode: "us", price: money(2800, "USD"), compareAt: money(3200, "USD") },
    ]);
    expect(await shop.db.outbox.count()).toBe(before);
    await changePrices(shop, [{ productId, variantId, marketCode: "us", price: money(2900, "USD"), compareAt: null }]);
    expect(await shop.db.outbox.count()).toBe(before + 1);
  });

  test("can be free, cannot be negative, and a former price is higher", async ({ shop }) => {
    const { variantId, productId } = await aMug(shop);
    const set = (amount: number, compareAt: number | null) =>
      changePrices(shop, [
        {
          productId,
          variantId,
          marketCode: "us",
          price: money(amount, "USD"),
          compareAt: compareAt === null ? null : money(compareAt, "USD"),
        },
      ]);
    await set(0, null);
    await expect(set(-1, null)).rejects.toThrow("check constraint");
    await expect(set(500, 400)).rejects.toThrow("check constraint");
    expect((await pricesOf(shop, { marketCode: "us", variantIds: [variantId] })).get(variantId)?.unit.amount).toBe(0);
  });
});
