import { changeMarket } from "@cartwright/catalog/change-market";
import { closeMarket } from "@cartwright/catalog/close-market";
import { marketsForStaff } from "@cartwright/catalog/markets-for-staff";
import { openMarket } from "@cartwright/catalog/open-market";
import { theMarkets } from "@cartwright/catalog/testing";
import { test as base } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import { system } from "@cartwright/kernel/actor";
import { money } from "@cartwright/kernel/money";
import { publish } from "@cartwright/messaging/publish";
import { deliverAll } from "@cartwright/messaging/testing";
import { changePrices } from "@cartwright/pricing/change-price";
import { shippingChanged } from "@cartwright/pricing/contract";
import { storeChanged } from "@cartwright/settings/contract";
import { expect } from "vitest";
import type { SearchCtx } from "./consumers.ts";
import { ListProducts } from "./contract.ts";
import { listProducts } from "./list-products.ts";
import * as consumers from "./settings-consumers.ts";
import { aListedProduct } from "./testing.ts";

const CONSUMERS = Object.values(consumers);

const test = base.extend<{ shop: SearchCtx & { told: string[][] } }>({
  shop: async ({ ctx }, provide) => {
    await ctx.db.listing.deleteMany();
    await ctx.db.price.deleteMany();
    await ctx.db.market.deleteMany();
    await theMarkets(ctx);
    const told: string[][] = [];
    const pageCache = { invalidate: async (tags: readonly string[]) => void told.push([...tags]) };
    await deliverAll({ ...ctx, pageCache: { invalidate: async () => undefined } }, CONSUMERS);
    await provide({ ...ctx, actor: system("test"), told, pageCache });
  },
});

const market = async (ctx: SearchCtx, code: string) => (await marketsForStaff(ctx)).find((one) => one.code === code)!;
const listed = async (ctx: SearchCtx, code: string) =>
  (await listProducts(ctx, ListProducts.parse({ market: code, limit: 48 }))).items.length;

test("a market that opens fills its lists, product after product, however many messages that takes", async ({
  shop,
}) => {
  const { productId, variants } = await aListedProduct(shop);
  await changePrices(shop, [
    { productId, variantId: variants[0]!.id, marketCode: "fr", price: money(2900, "EUR"), compareAt: null },
  ]);
  // More than two batches, without the price of a whole catalogue.
  for (let some = 0; some < 205; some += 1) await aListedProduct(shop, { cents: null, stock: 0 });
  shop.told.length = 0;
  await openMarket(shop, await market(shop, "fr"));
  const { delivered, failures } = await deliverAll(shop, CONSUMERS, { times: 2 });
  expect(failures).toEqual([]);
  expect(new Set(delivered)).toEqual(new Set(["market.changed", "market.listings_due"]));
  expect(await listed(shop, "fr")).toBe(1);
  expect(shop.told.flat()).toEqual(
    expect.arrayContaining(["markets", "delivery", "listing:fr", `product:${productId}`]),
  );
  expect(shop.told.length).toBeGreaterThan(3);

  await closeMarket(shop, await market(shop, "fr"));
  await deliverAll(shop, CONSUMERS);
  expect(await shop.db.listing.count({ where: { marketCode: "fr" } })).toBe(0);
  expect(await listed(shop, "us")).toBe(1);
});

test("how a market shows tax is in the frame and on the pages, and in no list", async ({ shop }) => {
  const eu = await market(shop, "eu");
  await changeMarket(shop, { ...eu, pricesIncludeTax: false });
  expect((await deliverAll(shop, CONSUMERS)).delivered).toEqual(["market.changed"]);
  expect(shop.told).toEqual([["markets", "delivery", "listing:eu"]]);
});

test("what sending costs and what the shop is called are told to the pages that say so", async ({ shop }) => {
  await inTransaction(shop, (ctx) => publish(ctx, shippingChanged({}), storeChanged({})));
  await deliverAll(shop, CONSUMERS);
  expect(shop.told.toSorted()).toEqual([["delivery"], ["store"]]);
});
