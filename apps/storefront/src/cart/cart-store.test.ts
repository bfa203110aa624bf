import type { CartLineView, CartView } from "@cartwright/cart/contract";
import { expect, test } from "vitest";
import { countOf, hindrance, shownLines } from "./cart-state.ts";
import { type CartCalls, createCartStore } from "./cart-store.ts";

const usd = (amount: number) => ({ amount, currency: "USD" as const });
const line = (variantId: string, quantity: number, more: Partial<CartLineView> = {}) =>
  ({
    variantId,
    productId: "p",
    sku: variantId,
    slug: variantId,
    title: variantId,
    variantLabel: "",
    picture: null,
    available: 10,
    unit: usd(2800),
    previousUnit: null,
    quantity,
    total: usd(2800 * quantity),
    notices: [],
    ...more,
  }) as CartLineView;
const view = (...lines: CartLineView[]): CartView => ({
  marketCode: "us",
  lines,
  goods: usd(0),
  count: 0,
  freeShipping: null,
});
const refusal = (code: string, message: string) =>
  Object.assign(new Error(message), { data: { code, details: {}, fields: {}, retryAfterMs: null } });

/** A shop whose answers wait until the test lets them go. */
function shop(first: CartView | null) {
  const asked: [string, unknown][] = [];
  const waiting: { answer: (view: CartView) => void; refuse: (error: unknown) => void }[] = [];
  const call = (name: string) => (input?: unknown) =>
    new Promise<CartView>((answer, refuse) => {
      asked.push([name, input]);
      waiting.push({ answer, refuse });
    });
  const calls = Object.fromEntries(
    ["add", "setQuantity", "remove", "acknowledge", "switchMarket"].map((name) => [name, call(name)]),
  );
  const store = createCartStore({ ...calls, get: async () => first } as unknown as CartCalls);
  return {
    store,
    asked,
    next: async () => (await expect.poll(() => waiting.length).toBeGreaterThan(0), waiting.shift()!),
  };
}
const rows = (store: ReturnType<typeof shop>["store"]) =>
  shownLines(store.current()).map((row) =>
    row.kind === "line" ? `${row.line.variantId} × ${row.quantity}` : `${row.line.variantId} removed`,
  );

test("a new quantity shows at once, and the totals stay the server's", async () => {
  const { store, next } = shop(view(line("mug", 1)));
  await store.load();
  const done = store.setQuantity("mug", 3, "us");
  expect(rows(store)).toEqual(["mug × 3"]);
  expect(store.current().view?.lines[0]?.total).toEqual(usd(2800));
  (await next()).answer(view(line("mug", 3)));
  await done;
  expect(store.current().view?.lines[0]?.total).toEqual(usd(8400));
  expect(store.current().wanted.size).toBe(0);
});

test("many quick presses become two calls: the first and the last", async () => {
  const { store, next, asked } = shop(view(line("mug", 1)));
  await store.load();
  const first = store.setQuantity("mug", 2, "us");
  const call = await next();
  const rest = [3, 4, 5].map((quantity) => store.setQuantity("mug", quantity, "us"));
  call.answer(view(line("mug", 2)));
  (await next()).answer(view(line("mug", 5)));
  await Promise.all([first, ...rest]);
  expect(asked.map(([, input]) => input)).toEqual([
    { variantId: "mug", quantity: 2 },
    { variantId: "mug", quantity: 5 },
  ]);
  expect(rows(store)).toEqual(["mug × 5"]);
});

test("a refused quantity goes back to what it was, with the reason beside its line", async () => {
  const { store, next } = shop(view(line("mug", 2)));
  await store.load();
  const done = store.setQuantity("mug", 9, "us");
  (await next()).refuse(refusal("NOT_ENOUGH_STOCK", "Only 3 left."));
  await done;
  expect(rows(store)).toEqual(["mug × 2"]);
  expect(store.current().problem).toMatchObject({ variantId: "mug", message: "Only 3 left." });
});

test("what is removed leaves its place marked, and undo brings it back in the same number", async () => {
  const { store, next, asked } = shop(view(line("mug", 2), line("vase", 1)));
  await store.load();
  const removal = store.remove("mug", "us");
  expect(rows(store)).toEqual(["mug removed", "vase × 1"]);
  (await next()).answer(view(line("vase", 1)));
  await removal;
  const undo = store.putBack("mug", "us");
  (await next()).answer(view(line("vase", 1), line("mug", 2)));
  await undo;
  expect(asked.at(-1)).toEqual(["add", { market: "us", variantId: "mug", quantity: 2 }]);
  expect(rows(store)).toEqual(["vase × 1", "mug × 2"]);
  expect(store.current().removed).toEqual([]);
});

test("a removal that the server could not make puts the line back and says so", async () => {
  const { store, next } = shop(view(line("mug", 2)));
  await store.load();
  const removal = store.remove("mug", "us");
  expect(countOf(store.current())).toBe(0);
  (await next()).refuse(new TypeError("Failed to fetch"));
  await removal;
  expect(rows(store)).toEqual(["mug × 2"]);
  expect(store.current().problem?.code).toBe("NO_ANSWER");
});

test("a piece that is sold only here moves a cart that was begun elsewhere before it goes in", async () => {
  const { store, next, asked } = shop({ ...view(), marketCode: "gb" });
  const done = store.add({ market: "us", variantId: "mug", quantity: 1 });
  (await next()).refuse(refusal("NOT_FOR_SALE", "This item is not for sale at the moment."));
  (await next()).answer(view());
  (await next()).answer(view(line("mug", 1)));
  await done;
  expect(asked.map(([name]) => name)).toEqual(["add", "switchMarket", "add"]);
});

test("what can't be bought stands between a cart and its checkout", async () => {
  const of = (...lines: CartLineView[]) =>
    hindrance({ status: "ready", view: view(...lines), wanted: new Map(), removed: [], problem: null });
  expect(of(line("Tide Mug", 1, { notices: ["sold_out"] }))).toBe("Remove Tide Mug to go on.");
  expect(of(line("mug", 9, { notices: ["too_many"] }))).toContain("Lower the quantity");
  expect(of(line("mug", 1, { notices: ["low_stock", "price_changed"] }))).toBeNull();
});
