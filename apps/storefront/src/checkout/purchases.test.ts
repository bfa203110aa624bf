import { expect, test } from "vitest";
import { type PurchaseBody, purchasesIn, sameBody } from "./purchases.ts";

const address = {
  fullName: "Ada",
  line1: "1 Alder Street",
  city: "Portland",
  region: "OR",
  postcode: "97205",
  country: "US",
};
const body = (more: Partial<PurchaseBody> = {}): PurchaseBody => ({
  email: "ada@example.com",
  address,
  shippingMethod: "standard",
  paymentToken: "tok_12345678",
  expectedTotal: { amount: 3695, currency: "USD" },
  ...more,
});

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
function counting() {
  let last = 0;
  return () => `key-number-${String((last += 1)).padStart(10, "0")}`;
}

test("every retry of a purchase carries its key, also after a reload", () => {
  const window = storage();
  const first = purchasesIn(window).of(body());
  expect(
    purchasesIn(window).of(
      body({ address: Object.fromEntries(Object.entries(address).toReversed()) as typeof address }),
    ).idempotencyKey,
  ).toBe(first.idempotencyKey);
  expect(first.idempotencyKey).toMatch(/^[A-Za-z0-9_-]{16,100}$/);
});

test("whatever changes in it makes another purchase with another key", () => {
  const purchases = purchasesIn(storage(), counting());
  const keys = [
    body(),
    body({ email: "grace@example.com" }),
    body({ address: { ...address, line2: "Flat 2" } }),
    body({ shippingMethod: "express" }),
    body({ paymentToken: "tok_87654321" }),
    body({ expectedTotal: { amount: 3696, currency: "USD" } }),
    body({ expectedTotal: { amount: 3695, currency: "EUR" } }),
  ].map((one) => purchases.of(one).idempotencyKey);
  expect(new Set(keys).size).toBe(keys.length);
});

test("a purchase that was sent and not answered is still known after a reload, so that it can be asked for again", () => {
  const window = storage();
  const purchases = purchasesIn(window);
  purchases.sent(purchases.of(body()));
  expect(purchasesIn(window).current()).toMatchObject({ unanswered: true, body: body() });
  purchases.clear();
  expect(purchasesIn(window).current()).toBeNull();
});

test("a browser that refuses storage can buy all the same", () => {
  const refuse = () => {
    throw new DOMException("denied", "SecurityError");
  };
  const purchases = purchasesIn({ getItem: refuse, setItem: refuse, removeItem: refuse });
  expect(purchases.of(body()).idempotencyKey).toBe(purchases.of(body()).idempotencyKey);
});

test("the same details with a token made anew are recognised", () => {
  expect(sameBody(body(), body({ paymentToken: "tok_87654321" }))).toBe(false);
  expect(sameBody(body(), body({ paymentToken: "tok_87654321" }), "without token")).toBe(true);
});
