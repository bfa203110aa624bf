import { createHmac } from "node:crypto";
import { test as base } from "@cartwright/db/testing";
import { aMug, aShop, OREGON } from "@cartwright/checkout/testing";
import { newId } from "@cartwright/kernel/id";
import { describe, expect } from "vitest";
import { type Browser, aBrowser, SHOP } from "../testing/browser.ts";
import { aShopWorld } from "../testing/shop-world.ts";
import type { StorefrontWorld } from "../world.ts";
import { answerWebhook } from "./answer-webhook.ts";
import { holdsOrder } from "./holds-order.ts";
import { openOrder } from "./open-order.ts";

const hop = { clientAddress: "203.0.113.7", requestId: "r-1" };
const orderLinkSecret = "a secret of at least thirty-two characters";
const webhookSecret = "a webhook secret of more than 32 characters";

const test = base.extend<{ world: StorefrontWorld; order: { number: number; key: string; cookie: string } }>({
  world: async ({ ctx }, provide) => {
    await aShop(ctx);
    await provide(
      aShopWorld(ctx, {
        orderLinkSecret,
        orderUrl: (market, number) => `${SHOP}${market === "us" ? "" : `/${market}`}/orders/${number}`,
      }),
    );
  },
  order: async ({ ctx, world }, provide) => {
    const browser = aBrowser(world);
    const mug = await aMug(ctx, 5);
    await browser.mutate("cart.add", { market: "us", variantId: mug.variantId, quantity: 1 });
    const number = await buy(browser);
    const cookie = browser.cookies.get("__Host-cw_orders") ?? "";
    await provide({ number, key: cookie.split(".")[1] ?? "", cookie: `__Host-cw_orders=${cookie}` });
  },
});

async function buy(browser: Browser): Promise<number> {
  const placed = await browser.mutate("checkout.placeOrder", {
    idempotencyKey: newId(),
    email: "ada@example.com",
    address: OREGON,
    shippingMethod: "standard",
    paymentToken: "tok_12345678",
    expectedTotal: { amount: 3695, currency: "USD" },
  });
  return (placed.data as { number: number }).number;
}

const open = (world: StorefrontWorld, number: number | string, key: string) =>
  openOrder(world, new Request(`${SHOP}/orders/${number}?key=${key}`), { market: "us", number: String(number) }, hop);

describe("an order's link", () => {
  test("is remembered by the browser that opens it and leads to the address without its key", async ({
    world,
    order,
  }) => {
    const answer = await open(world, order.number, order.key);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/orders/${order.number}`]);
    const cookie = /^([^;]+); .*HttpOnly/.exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "";
    expect(await holdsOrder(world, { cookies: cookie, number: String(order.number) }, hop)).toBe(true);
  });

  test("with a wrong key leads to the same address and opens nothing, as does a number that nobody has", async ({
    world,
    order,
  }) => {
    for (const [number, key] of [
      [order.number, `${order.key}x`],
      [order.number, "A".repeat(43)],
      [99_999_999, order.key],
    ] as const) {
      const answer = await open(world, number, key);
      expect([answer.status, answer.headers.get("location")]).toEqual([303, `/orders/${number}`]);
      expect(answer.headers.get("set-cookie")).toBeNull();
    }
    expect((await open(world, "1e9", "x")).headers.get("location")).toBe("/not-found");
  });

  test("opens one order and no other", async ({ world, order }) => {
    const holds = (number: string, cookies: string | null = order.cookie) =>
      holdsOrder(world, { cookies, number }, hop);
    expect(await holds(String(order.number))).toBe(true);
    expect(await holds(String(order.number), null)).toBe(false);
    expect(
      await holds(String(order.number + 1), order.cookie.replace(String(order.number), String(order.number + 1))),
    ).toBe(false);
    expect(await holds("not-a-number")).toBe(false);
  });
});

describe("a gateway's webhook", () => {
  const event = (id: string) => {
    const payment = { id: "pay_1", reference: newId(), orderReference: newId(), amount: 3695, currency: "USD" };
    return JSON.stringify({ id, type: "payment.authorised", data: { payment } });
  };
  const send = (world: StorefrontWorld, body: string, secret = webhookSecret) => {
    const second = Math.floor(world.now().getTime() / 1000);
    const mac = createHmac("sha256", secret).update(`${second}.${body}`).digest("hex");
    const headers = { "gateway-signature": `t=${second},v1=${mac}` };
    const request = new Request(`${SHOP}/api/webhooks/test-gateway`, { method: "POST", body, headers });
    const by = { gateway: "test-gateway", secrets: [webhookSecret], signatureHeader: "gateway-signature", ...hop };
    return answerWebhook(world, request, by);
  };

  test("is answered 200, also when it comes twice", async ({ world }) => {
    const body = event("evt_1");
    expect([(await send(world, body)).status, (await send(world, body)).status]).toEqual([200, 200]);
  });

  test("that is forged, malformed or endless is refused without a word", async ({ world }) => {
    const forged = await send(world, event("evt_2"), "another secret of more than 32 characters");
    const malformed = await send(world, "{}");
    const endless = await send(world, "x".repeat(256 * 1024 + 1));
    expect([forged.status, malformed.status, endless.status]).toEqual([400, 400, 413]);
    expect(await Promise.all([forged, malformed, endless].map((answer) => answer.text()))).toEqual(["", "", ""]);
  });
});
