import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { aCategory, editedProduct, theMarkets } from "@cartwright/catalog/testing";
import { test as base } from "@cartwright/db/testing";
import { stockUp } from "@cartwright/inventory/testing";
import { Busy } from "@cartwright/kernel/errors";
import { money } from "@cartwright/kernel/money";
import { deliverAll } from "@cartwright/messaging/testing";
import { changePrices } from "@cartwright/pricing/change-price";
import { describe, expect } from "vitest";
import { refreshChangedPrice, refreshChangedProduct, refreshChangedStock, type SearchCtx } from "./consumers.ts";
import { ListProducts } from "./contract.ts";
import { httpPageCache } from "./http-page-cache.ts";
import { listProducts } from "./list-products.ts";
import { aListedProduct } from "./testing.ts";

const CONSUMERS = [refreshChangedProduct, refreshChangedPrice, refreshChangedStock];

const test = base.extend<{ shop: SearchCtx & { told: string[][] } }>({
  shop: async ({ ctx }, provide) => {
    await theMarkets(ctx);
    await deliverAll({ ...ctx, pageCache: { invalidate: async () => undefined } }, CONSUMERS);
    const told: string[][] = [];
    await provide({ ...ctx, told, pageCache: { invalidate: async (tags) => void told.push([...tags]) } });
  },
});

const aMug = async (ctx: SearchCtx, stock = 3) => {
  const category = await aCategory(ctx);
  const product = await aListedProduct(ctx, { stock, product: { mainCategory: category, categories: [category] } });
  const card = async () => (await listProducts(ctx, ListProducts.parse({ market: "us", category }))).items[0];
  await deliverAll({ ...ctx, pageCache: { invalidate: async () => undefined } }, CONSUMERS);
  return { ...product, category, card };
};

describe("what changes in the shop", () => {
  test("a new price, new words and the last unit show in the lists, and the pages are told which they are", async ({
    shop,
  }) => {
    const { productId, variants, card } = await aMug(shop, 0);
    await changePrices(shop, [
      { productId, variantId: variants[0]!.id, marketCode: "us", price: money(3100, "USD"), compareAt: null },
    ]);
    await editedProduct(shop, productId, { title: "Ebb Mug" });
    await stockUp(shop, variants[0]!.sku, 1);
    expect((await deliverAll(shop, CONSUMERS)).failures).toEqual([]);
    expect(await card()).toMatchObject({ title: "Ebb Mug", priceFrom: { amount: 3100 }, soldOut: false });
    const tags = [`product:${productId}`, "listing:eu", "listing:us"];
    expect(shop.told).toEqual([tags, tags, tags]);
  });

  test("the same price again is no news", async ({ shop }) => {
    const { productId, variants } = await aMug(shop);
    await changePrices(shop, [
      { productId, variantId: variants[0]!.id, marketCode: "us", price: money(2800, "USD"), compareAt: null },
    ]);
    await deliverAll(shop, CONSUMERS);
    expect(shop.told).toEqual([]);
  });

  test("while the storefront is away the list is right already, and the message waits to tell it later", async ({
    shop,
  }) => {
    const { productId, card } = await aMug(shop);
    await editedProduct(shop, productId, { title: "Flood Mug" });
    const pageCache = { invalidate: () => Promise.reject(new Busy()) };
    const { failures } = await deliverAll({ ...shop, pageCache }, CONSUMERS);
    expect(failures).toEqual([{ type: "product.changed", error: expect.any(Busy) }]);
    expect((await card())?.title).toBe("Flood Mug");
  });

  test("a message that comes twice is settled once", async ({ shop }) => {
    const { productId } = await aMug(shop);
    await editedProduct(shop, productId, { title: "Twice" });
    await deliverAll(shop, CONSUMERS, { times: 2 });
    expect(shop.told).toHaveLength(1);
  });
});

describe("telling the storefront by HTTP", () => {
  const now = () => new Date("2026-11-21T12:00:00.500Z");

  test("signs time and body, so that nobody else can empty its caches", async () => {
    const seen: { path: string; timestamp: string; signature: string; body: string }[] = [];
    const { url, close } = await aStorefront(200, (call) => seen.push(call));
    await httpPageCache({ url, secret: "a secret of thirty-two characters", now }).invalidate([
      "product:1",
      "listing:us",
    ]);
    await close();
    const [call] = seen;
    expect(call).toMatchObject({
      path: "/api/internal/revalidate",
      timestamp: "1795262400",
      body: '{"tags":["product:1","listing:us"]}',
    });
    expect(call?.signature).toBe(
      createHmac("sha256", "a secret of thirty-two characters")
        .update(`${call?.timestamp}.${call?.body}`)
        .digest("hex"),
    );
  });

  test.for([
    [503, Busy],
    [429, Busy],
    [401, Error],
  ] as const)("an answer of %i is no success", async ([status, kind]) => {
    const { url, close } = await aStorefront(status, () => undefined);
    const refusal: unknown = await httpPageCache({ url, secret: "x", now })
      .invalidate(["a"])
      .catch((error: unknown) => error);
    await close();
    expect(refusal).toBeInstanceOf(kind);
    expect(refusal instanceof Busy).toBe(kind === Busy);
  });

  test("nobody there is busy, not broken", async () => {
    const { url, close } = await aStorefront(200, () => undefined);
    await close();
    await expect(httpPageCache({ url, secret: "x", now }).invalidate(["a"])).rejects.toBeInstanceOf(Busy);
  });
});

/** Another process's web server, in small: notes what it is told and answers with `status`. */
async function aStorefront(
  status: number,
  note: (call: { path: string; timestamp: string; signature: string; body: string }) => void,
) {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const header = (name: string) => String(request.headers[name]);
      const body = Buffer.concat(chunks).toString();
      note({
        path: request.url ?? "",
        timestamp: header("x-cartwright-timestamp"),
        signature: header("x-cartwright-signature"),
        body,
      });
      response.writeHead(status).end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
