import { test as base } from "@cartwright/db/testing";
import { aMug, aShop, OREGON, type SoldThing } from "@cartwright/checkout/testing";
import { silentLogger } from "@cartwright/kernel/logger";
import { newId } from "@cartwright/kernel/id";
import { openRateLimits } from "@cartwright/platform/rate-limits";
import { describe, expect } from "vitest";
import { aShopWorld } from "../testing/shop-world.ts";
import { aBrowser, type Answer, type Browser, SHOP } from "../testing/browser.ts";
import type { StorefrontWorld } from "../world.ts";

const test = base.extend<{ world: StorefrontWorld; mug: SoldThing; browser: Browser }>({
  world: async ({ ctx }, provide) => {
    await aShop(ctx);
    await provide(aShopWorld(ctx));
  },
  mug: async ({ ctx, world: _ }, provide) => provide(await aMug(ctx, 5)),
  browser: async ({ world }, provide) => provide(aBrowser(world)),
});

const put = (browser: Browser, mug: SoldThing, quantity = 1) =>
  browser.mutate("cart.add", { market: "us", variantId: mug.variantId, quantity });
const aPurchase = (more: object = {}) => ({
  idempotencyKey: newId(),
  email: "ada@example.com",
  address: OREGON,
  shippingMethod: "standard",
  paymentToken: "tok_12345678",
  expectedTotal: { amount: 3695, currency: "USD" },
  ...more,
});
const codeOf = (answer: Answer) => [answer.status, answer.error?.data["code"]];

describe("a guest", () => {
  test("gets a cart by putting something in, held by a cookie that scripts cannot read", async ({ browser, mug }) => {
    const added = await put(browser, mug, 2);
    expect(added.data).toMatchObject({ count: 2, goods: { amount: 5600, currency: "USD" } });
    expect(added.headers.get("set-cookie")).toMatch(
      /^__Host-cw_cart=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/,
    );
    expect((await browser.query("cart.get")).data).toMatchObject({ count: 2 });
  });

  test("places an order and may follow it; nobody else may, and an unknown number sounds the same", async ({
    browser,
    mug,
    world,
  }) => {
    await put(browser, mug);
    const placed = await browser.mutate("checkout.placeOrder", aPurchase());
    const { number } = placed.data as { number: number };
    expect((await browser.query("orders.follow", { number })).data).toMatchObject({
      order: { number, state: "pending_payment" },
      payment: { kind: "confirming" },
    });
    const stranger = aBrowser(world);
    const refused = [
      await stranger.query("orders.follow", { number }),
      await stranger.query("orders.follow", { number: 99_999_999 }),
    ];
    expect(refused.map(codeOf)).toEqual([
      [404, "ORDER_NOT_FOUND"],
      [404, "ORDER_NOT_FOUND"],
    ]);
    expect(new Set(refused.map((answer) => answer.error?.message)).size).toBe(1);
  });

  test("with a made-up order cookie sees nothing, whatever it says", async ({ browser, mug, world }) => {
    await put(browser, mug);
    const { number } = (await browser.mutate("checkout.placeOrder", aPurchase())).data as { number: number };
    for (const cookie of [`${number}.${"A".repeat(43)}`, `${number}.`, "~~~", `${number}`, "%00"]) {
      const answer = await aBrowser(world).query("orders.follow", { number }, { cookie: `__Host-cw_orders=${cookie}` });
      expect(codeOf(answer)).toEqual([404, "ORDER_NOT_FOUND"]);
    }
  });

  test("sends a lost purchase again with the same key and gets the same order", async ({ browser, mug }) => {
    await put(browser, mug);
    const purchase = aPurchase();
    const [first, second] = [
      await browser.mutate("checkout.placeOrder", purchase),
      await browser.mutate("checkout.placeOrder", purchase),
    ];
    expect(second.data).toEqual(first.data);
    expect(codeOf(await browser.mutate("checkout.placeOrder", { ...purchase, email: "eve@example.com" }))).toEqual([
      422,
      "IDEMPOTENCY_KEY_REUSED",
    ]);
  });

  test("starts a new cart after ordering; the old one takes nothing more", async ({ browser, mug }) => {
    await put(browser, mug);
    await browser.mutate("checkout.placeOrder", aPurchase());
    expect((await browser.query("cart.get")).data).toBeNull();
    expect((await put(browser, mug)).data).toMatchObject({ count: 1 });
  });

  test("asking for more than there is learns how many there are, and keeps what is in the cart", async ({
    browser,
    mug,
  }) => {
    await put(browser, mug, 3);
    const refused = await put(browser, mug, 3);
    expect(codeOf(refused)).toEqual([409, "NOT_ENOUGH_STOCK"]);
    expect(refused.error?.data["details"]).toEqual({ available: 5, alreadyInCart: 3 });
    expect((await browser.query("cart.get")).data).toMatchObject({ count: 3 });
  });
});

describe("bad input", () => {
  const wrong: [string, object][] = [
    ["cart.add", { market: "us", variantId: "not-an-id", quantity: 1 }],
    ["cart.add", { market: "us", variantId: newId(), quantity: 0 }],
    ["cart.add", { market: "us", variantId: newId(), quantity: -1 }],
    ["cart.add", { market: "us", variantId: newId(), quantity: 1.5 }],
    ["cart.add", { market: "us", variantId: newId(), quantity: 1e21 }],
    ["cart.add", { market: "US'; drop table cart", variantId: newId(), quantity: 1 }],
    ["cart.setQuantity", { variantId: newId(), quantity: "two" }],
    ["cart.remove", {}],
    ["checkout.placeOrder", aPurchase({ email: "nobody" })],
    ["checkout.placeOrder", aPurchase({ idempotencyKey: "short" })],
    ["checkout.placeOrder", aPurchase({ expectedTotal: { amount: 0.1, currency: "USD" } })],
    ["checkout.placeOrder", aPurchase({ expectedTotal: { amount: 1, currency: "ZZZ" } })],
    ["checkout.placeOrder", aPurchase({ paymentToken: "4242 4242 4242 4242" })],
    ["checkout.placeOrder", aPurchase({ address: { ...OREGON, postcode: "x".repeat(10_000) } })],
    ["orders.payAgain", { number: -5, paymentToken: "tok_12345678" }],
    ["orders.change", { number: "1e400" }],
  ];
  test.for(wrong)("%s refuses %j beside its field", async ([path, input], { browser }) => {
    const answer = await browser.mutate(path, input);
    expect(codeOf(answer)).toEqual([400, "INVALID_INPUT"]);
    expect(Object.keys(answer.error?.data["fields"] as object).length).toBeGreaterThan(0);
    expect(answer.text).not.toMatch(/zod|prisma|node_modules|\.ts:/i);
  });

  test("a field's problem is told at its path, in words for people", async ({ browser }) => {
    const answer = await browser.mutate(
      "checkout.placeOrder",
      aPurchase({ address: { ...OREGON, postcode: "SW1A 1AA" } }),
    );
    expect(answer.error?.data["fields"]).toEqual({
      "address.postcode": "Enter a full ZIP code, such as 97205 or 97205-1234.",
    });
  });

  test("unknown things are refused as such", async ({ browser, mug }) => {
    expect(codeOf(await browser.mutate("cart.add", { market: "us", variantId: newId(), quantity: 1 }))).toEqual([
      409,
      "NOT_FOR_SALE",
    ]);
    expect(codeOf(await browser.mutate("cart.add", { market: "zz", variantId: mug.variantId, quantity: 1 }))[0]).toBe(
      404,
    );
    expect(codeOf(await browser.query("catalog.product", { market: "us", slug: "no-such-thing" }))[0]).toBe(404);
    expect((await browser.query("no.such.thing")).status).toBe(404);
  });

  test("too large, compressed, not JSON, and batches of mutations or of more than ten are turned away", async ({
    browser,
    mug,
  }) => {
    const json = { "content-type": "application/json", origin: SHOP };
    const post = (body: string, headers: Record<string, string> = {}, path = "cart.add") =>
      browser.send(path, { method: "POST", headers: { ...json, ...headers }, body });
    expect((await post(JSON.stringify({ json: "x".repeat(70_000) }))).status).toBe(413);
    expect((await post("{}", { "content-encoding": "br" })).status).toBe(415);
    expect((await post("a=b", { "content-type": "text/plain" })).status).toBe(415);
    expect((await post("{}", {}, "cart.add,cart.add?batch=1")).status).toBe(400);
    expect((await post("{not json")).status).toBe(400);
    const eleven = Array.from({ length: 11 }, () => "catalog.markets").join(",");
    expect((await browser.send(`${eleven}?batch=1&input={}`, { method: "GET" })).status).toBe(400);
    expect((await put(browser, mug)).status).toBe(200);
  });
});

describe("whoever is not on our pages", () => {
  test.for([{ origin: "https://evil.example" }, { origin: "null" }, { origin: `${SHOP}.evil.example` }])(
    "%j cannot send a mutation",
    async (headers, { browser, mug }) => {
      expect(
        codeOf(await browser.mutate("cart.add", { market: "us", variantId: mug.variantId, quantity: 1 }, headers)),
      ).toEqual([403, "FOREIGN_ORIGIN"]);
    },
  );

  test("a request without Origin counts only when the browser says that it is ours", async ({ browser, mug }) => {
    const body = JSON.stringify({ json: { market: "us", variantId: mug.variantId, quantity: 1 } });
    const post = (headers: Record<string, string>) =>
      browser.send("cart.add", { method: "POST", headers: { "content-type": "application/json", ...headers }, body });
    expect((await post({})).status).toBe(403);
    expect((await post({ "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await post({ "sec-fetch-site": "same-origin" })).status).toBe(200);
  });

  test("a mutation cannot be sent as a GET", async ({ browser, mug }) => {
    const input = encodeURIComponent(JSON.stringify({ json: { market: "us", variantId: mug.variantId, quantity: 1 } }));
    expect((await browser.send(`cart.add?input=${input}`, { method: "GET", headers: { origin: SHOP } })).status).toBe(
      405,
    );
  });
});

describe("limits", () => {
  test("exactly as many calls as allowed go through, then 429 says when to come back; another address is not affected", async ({
    world,
    mug,
  }) => {
    const tight: StorefrontWorld = {
      ...world,
      limits: openRateLimits({}),
      allowances: { ...world.allowances, cart: { points: 5, seconds: 60 } },
    };
    const browsers = Array.from({ length: 8 }, () => aBrowser(tight, "198.51.100.1"));
    const answers = await Promise.all(browsers.map((browser) => browser.query("cart.get")));
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([
      200, 200, 200, 200, 200, 429, 429, 429,
    ]);
    const refused = answers.find((answer) => answer.status === 429)!;
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.error?.data["retryAfterMs"]).toBeGreaterThan(0);
    expect((await put(aBrowser(tight, "198.51.100.2"), mug)).status).toBe(200);
  });
});

describe("a bug of ours", () => {
  test("is logged with its cause; the client learns a sentence and a request id, nothing of the inside", async ({
    world,
  }) => {
    const logged: unknown[] = [];
    const log = { ...silentLogger, error: (fields: unknown) => logged.push(fields), child: () => log };
    const broken: StorefrontWorld = { ...world, log, browsing: undefined as never };
    const answer = await aBrowser(broken).query("catalog.markets");
    expect(answer.status).toBe(500);
    expect(answer.error).toMatchObject({
      message: "Something went wrong on our side. Please try again.",
      data: { requestId: "r-1" },
    });
    expect(answer.text).not.toMatch(/undefined|stack|queryRaw/);
    expect(logged).toHaveLength(1);
  });
});
