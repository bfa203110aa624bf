import { aMug, aShop, OREGON, type SoldThing } from "@cartwright/checkout/testing";
import { test as base } from "@cartwright/db/testing";
import { newId } from "@cartwright/kernel/id";
import { expect, vi } from "vitest";
import { aBrowser, ADMIN, anAdminBrowser, type Browser, SHOP } from "./testing/browser.ts";
import { aShopWorld, anAdminWorld } from "./testing/shop-world.ts";

const test = base.extend<{ mug: SoldThing }>({
  mug: async ({ ctx }, provide) => {
    await aShop(ctx);
    await provide(await aMug(ctx, 50));
  },
});

const deep = (levels: number): unknown => JSON.parse(`${"[".repeat(levels)}1${"]".repeat(levels)}`);
const noted = (json: unknown, values: unknown) => ({ json, meta: { values } });
const STRANGE: readonly (readonly [string, unknown])[] = [
  ["an array of two gigabytes", noted(2_000_000_000, [["typed-array", "Uint8Array"]])],
  ["one inside", noted({ email: 900_000_000, password: "x" }, { email: [["typed-array", "Float64Array"]] })],
  ["a set of a number", noted(5, ["set"])],
  ["a pattern", noted({ email: "/(a+)+$/u", password: "x" }, { email: ["regexp"] })],
  ["an error", noted({ name: "Refusal", message: "x" }, ["Error"])],
  ["the prototype", noted({ email: "x" }, { "__proto__.polluted": ["Date"] })],
  ["the prototype, twice", { json: { a: {}, b: 1 }, meta: { referentialEqualities: { a: ["__proto__.polluted"] } } }],
  ["notes that are none", noted({ email: "x" }, "undefined")],
  ["a well", { json: deep(15_000) }],
  ["a well of notes", noted(1, deep(15_000))],
  ["nothing", null],
];

test.for(STRANGE)("no page of ours sends %s, and nothing is made of it", async ([, body], { ctx }) => {
  const failed = vi.fn<() => void>();
  const log = { ...ctx.log, error: failed, child: () => log };
  const [shop, admin] = [aBrowser(aShopWorld(ctx, { log })), anAdminBrowser(anAdminWorld(ctx, { log }))];
  const calls: readonly (readonly [Browser, string, string])[] = [
    [shop, SHOP, "account.signIn"],
    [admin, ADMIN, "signIn.password"],
  ];
  const before = process.memoryUsage().arrayBuffers;
  for (const [browser, origin, path] of calls) {
    const headers = { "content-type": "application/json", origin };
    const answer = await browser.send(path, { method: "POST", headers, body: JSON.stringify(body) });
    expect([answer.status, answer.data]).toEqual([400, undefined]);
  }
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(failed).not.toHaveBeenCalled();
});

test("half a character is refused where it is typed, not by the database", async ({ ctx, mug }) => {
  const browser = aBrowser(aShopWorld(ctx));
  await browser.mutate("cart.add", { market: "us", variantId: mug.variantId, quantity: 1 });
  for (const address of [
    { ...OREGON, fullName: "Ada \ud800" },
    { ...OREGON, line1: "\udc00" },
    { ...OREGON, city: "Port\ud83d" },
  ]) {
    const answer = await browser.mutate("checkout.placeOrder", {
      idempotencyKey: newId(),
      email: "ada@example.com",
      address,
      shippingMethod: "standard",
      paymentToken: "tok_12345678",
      expectedTotal: { amount: 3695, currency: "USD" },
    });
    expect([answer.status, answer.error?.data["code"]]).toEqual([400, "INVALID_INPUT"]);
  }
});
