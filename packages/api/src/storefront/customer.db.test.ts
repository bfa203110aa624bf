import { aMug, aShop, OREGON, type SoldThing } from "@cartwright/checkout/testing";
import { takeAlong } from "@cartwright/checkout/take-along";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { revokeSession } from "@cartwright/identity/sessions";
import { aCustomer } from "@cartwright/identity/testing";
import { type Id, newId } from "@cartwright/kernel/id";
import { describe, expect } from "vitest";
import { aBrowser, type Answer, type Browser } from "../testing/browser.ts";
import { aShopWorld } from "../testing/shop-world.ts";
import type { StorefrontWorld } from "../world.ts";
import { holdsOrder } from "./holds-order.ts";

interface Customer {
  readonly id: Id<"Customer">;
  readonly email: string;
  readonly sessionId: string;
  /** Another browser that is signed in as them. */
  device(): Browser;
}

const SESSION = "__Host-cw_session";
const CART = "__Host-cw_cart";
const ORDERS = "__Host-cw_orders";

const test = base.extend<{ world: StorefrontWorld; mug: SoldThing; ada: Customer; eve: Customer }>({
  world: async ({ ctx }, provide) => {
    await aShop(ctx);
    await provide(aShopWorld(ctx));
  },
  mug: async ({ ctx, world: _ }, provide) => provide(await aMug(ctx, 50)),
  ada: async ({ ctx, world }, provide) => provide(await aShopper(ctx, world)),
  eve: async ({ ctx, world }, provide) => provide(await aShopper(ctx, world)),
});

async function aShopper(ctx: RootCtx, world: StorefrontWorld): Promise<Customer> {
  const { id, email, sessionId } = await aCustomer(ctx);
  const device = () => {
    const browser = aBrowser(world);
    browser.cookies.set(SESSION, sessionId);
    return browser;
  };
  return { id, email, sessionId, device };
}

const put = (browser: Browser, mug: SoldThing, quantity = 1) =>
  browser.mutate("cart.add", { market: "us", variantId: mug.variantId, quantity });
const aPurchase = (more: object = {}) => ({
  idempotencyKey: newId(),
  email: "somewhere@example.com",
  address: OREGON,
  shippingMethod: "standard",
  paymentToken: "tok_12345678",
  expectedTotal: { amount: 3695, currency: "USD" },
  ...more,
});
const codeOf = (answer: Answer) => [answer.status, answer.error?.data["code"]];
const NOT_FOUND = [404, "ORDER_NOT_FOUND"];

async function anOrderOf(device: Browser, mug: SoldThing, more: object = {}): Promise<number> {
  await put(device, mug);
  const placed = await device.mutate("checkout.placeOrder", aPurchase(more));
  return (placed.data as { number: number }).number;
}

describe("a customer's cart", () => {
  test("is the same on every device, needs no cookie, and is nobody else's", async ({ ada, eve, mug, world }) => {
    const [phone, laptop, others] = [ada.device(), ada.device(), eve.device()];
    expect((await put(phone, mug, 2)).headers.get("set-cookie")).toBeNull();
    expect((await put(laptop, mug, 1)).data).toMatchObject({ count: 3 });
    expect((await phone.query("cart.get")).data).toMatchObject({ count: 3 });
    expect((await others.query("cart.get")).data).toBeNull();
    expect((await aBrowser(world).query("cart.get")).data).toBeNull();
  });

  test("comes along from the guest they were; signed out, the browser's cookie opens nothing", async ({
    ctx,
    ada,
    mug,
    world,
  }) => {
    const browser = aBrowser(world);
    await put(browser, mug, 2);
    const cartToken = browser.cookies.get(CART)!;
    await takeAlong(ctx, { customerId: ada.id, email: ada.email, cartToken });
    expect((await browser.query("cart.get")).data).toBeNull();
    browser.cookies.set(SESSION, ada.sessionId);
    expect((await browser.query("cart.get")).data).toMatchObject({ count: 2 });
    const { id: subjectId, sessionId } = ada;
    await revokeSession(ctx, { realm: "customer", subjectId, sessionId, because: "signed_out" });
    expect((await browser.query("cart.get")).data).toBeNull();
    expect((await put(browser, mug)).data).toMatchObject({ count: 1 });
  });
});

describe("a customer's order", () => {
  test("opens by their sign-in on every device; the browser needs no key for it", async ({ ada, eve, mug, world }) => {
    const [phone, laptop] = [ada.device(), ada.device()];
    const number = await anOrderOf(phone, mug);
    expect(phone.cookies.has(ORDERS)).toBe(false);
    expect((await laptop.query("orders.follow", { number })).data).toMatchObject({ order: { number } });
    const asked = (cookies: string, text = String(number)) =>
      holdsOrder(world, { cookies, number: text }, { clientAddress: "203.0.113.7", requestId: "r-1" });
    expect(await asked(`${SESSION}=${ada.sessionId}`)).toBe(true);
    expect(await asked(`${SESSION}=${eve.sessionId}`)).toBe(false);
    expect(await asked(`${SESSION}=${newId()}`)).toBe(false);
    expect(await asked("")).toBe(false);
    expect(await asked(`${SESSION}=${ada.sessionId}`, "12abc")).toBe(false);
  });

  test("is not there for other customers and guests: neither to see, to pay nor to change", async ({
    ada,
    eve,
    mug,
    world,
  }) => {
    const number = await anOrderOf(ada.device(), mug);
    const others = eve.device();
    // A cookie that names the order, with a key that is not its own.
    others.cookies.set(ORDERS, `${number}.${"A".repeat(43)}`);
    for (const browser of [others, aBrowser(world)]) {
      expect(codeOf(await browser.query("orders.follow", { number }))).toEqual(NOT_FOUND);
      expect(codeOf(await browser.mutate("orders.payAgain", { number, paymentToken: "tok_12345678" }))).toEqual(
        NOT_FOUND,
      );
      expect(codeOf(await browser.mutate("orders.change", { number }))).toEqual(NOT_FOUND);
    }
  });

  test("goes back into their cart when they change it, beside what is in it", async ({ ada, mug, ctx, world: _ }) => {
    const bowl = await aMug(ctx, 9);
    const [phone, laptop] = [ada.device(), ada.device()];
    const number = await anOrderOf(phone, mug);
    await put(laptop, bowl, 2);
    const changed = await laptop.mutate("orders.change", { number });
    expect([changed.status, changed.headers.get("set-cookie")]).toEqual([200, null]);
    expect((await phone.query("cart.get")).data).toMatchObject({ count: 3 });
  });

  test("stands in their list, and in nobody else's", async ({ ada, eve, mug, world }) => {
    const number = await anOrderOf(ada.device(), mug);
    expect((await ada.device().query("account.orders", {})).data).toMatchObject({
      items: [{ number, state: "pending_payment", units: 1 }],
      next: null,
    });
    expect((await eve.device().query("account.orders", {})).data).toEqual({ items: [], next: null });
    expect(codeOf(await aBrowser(world).query("account.orders", {}))).toEqual([401, "SIGN_IN_NEEDED"]);
  });

  test("a guest's order that they opened by its link stays open to them once they are signed in", async ({
    ada,
    mug,
    world,
  }) => {
    const guest = aBrowser(world);
    const number = await anOrderOf(guest, mug);
    const device = ada.device();
    device.cookies.set(ORDERS, guest.cookies.get(ORDERS)!);
    expect((await device.query("orders.follow", { number })).data).toMatchObject({ order: { number } });
  });
});

describe("placing an order as a customer", () => {
  test("sent again under its key gives the same order, from another device too; another's key is another purchase", async ({
    ada,
    eve,
    mug,
  }) => {
    const [phone, laptop, others] = [ada.device(), ada.device(), eve.device()];
    await put(phone, mug);
    await put(others, mug);
    const purchase = aPurchase();
    const answers = await Promise.all([
      phone.mutate("checkout.placeOrder", purchase),
      laptop.mutate("checkout.placeOrder", purchase),
    ]);
    const later = await laptop.mutate("checkout.placeOrder", purchase);
    expect(new Set([...answers, later].map(({ data }) => (data as { number: number }).number)).size).toBe(1);
    expect(codeOf(await phone.mutate("checkout.placeOrder", { ...purchase, email: "x@example.com" }))).toEqual([
      422,
      "IDEMPOTENCY_KEY_REUSED",
    ]);
    const theirs = (await others.mutate("checkout.placeOrder", purchase)).data as { number: number };
    expect(theirs.number).not.toBe((later.data as { number: number }).number);
  });

  test("nobody orders or prices somebody else's cart", async ({ ada, eve, mug }) => {
    await put(ada.device(), mug);
    const others = eve.device();
    const to = { country: "US", region: "OR", shippingMethod: "standard" };
    expect(codeOf(await others.mutate("checkout.placeOrder", aPurchase()))).toEqual([409, "CART_EMPTY"]);
    expect(codeOf(await others.query("checkout.quote", to))).toEqual([409, "CART_EMPTY"]);
  });
});

test("a batch asks once who is there", async ({ ctx, ada, mug }) => {
  let asked = 0;
  const db = new Proxy(ctx.db, {
    get: (target, name) => {
      if (name !== "$queryRaw") return Reflect.get(target, name, target) as unknown;
      return (query: TemplateStringsArray, ...values: unknown[]) => {
        if (query.join("").includes("identity.session")) asked += 1;
        return target.$queryRaw(query, ...values);
      };
    },
  });
  const device = ada.device();
  await put(device, mug);
  const watched = aBrowser(aShopWorld({ ...ctx, db }));
  watched.cookies.set(SESSION, device.cookies.get(SESSION)!);
  const to = { country: "US", region: "OR" };
  const input = encodeURIComponent(
    JSON.stringify({ 0: { json: to }, 1: { json: { ...to, shippingMethod: "standard" } } }),
  );
  const path = `checkout.shippingChoices,checkout.quote?batch=1&input=${input}`;
  const answers = JSON.parse((await watched.send(path, { method: "GET" })).text) as { result?: object }[];
  expect(answers.map((answer) => answer.result !== undefined)).toEqual([true, true]);
  expect(asked).toBe(1);
});
