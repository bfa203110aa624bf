import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { type Id, newId } from "@cartwright/kernel/id";
import { money } from "@cartwright/kernel/money";
import type { StaffActor } from "@cartwright/kernel/actor";
import type { Permission } from "@cartwright/kernel/permission";
import { describe, expect } from "vitest";
import { ListStaffOrders, OrderState } from "./contract.ts";
import { canBe, listOrders, understood } from "./list-orders.ts";
import { NEXT_STATES, paymentAfter, PAYMENTS_OF } from "./order.ts";
import { aNewOrder, anOrder } from "./testing.ts";

const asStaff = (ctx: RootCtx, ...permissions: Permission[]): RootCtx & { actor: StaffActor } => ({
  ...ctx,
  actor: {
    kind: "staff",
    staffId: newId(),
    sessionId: newId(),
    name: "Ana",
    permissions: new Set(permissions),
    address: "203.0.113.9",
  },
});
const list = (ctx: RootCtx, input: Record<string, unknown> = {}) =>
  listOrders(asStaff(ctx, "orders.read"), ListStaffOrders.parse(input));
const numbers = async (ctx: RootCtx, input: Record<string, unknown> = {}) =>
  (await list(ctx, input)).items.map(({ number }) => number);
const change = (ctx: RootCtx, id: Id<"Order">, data: Parameters<RootCtx["db"]["order"]["update"]>[0]["data"]) =>
  ctx.db.order.update({ where: { id }, data });

/** Orders of somebody whom no other test knows. */
const somebody = () => `${newId()}@example.com`;

describe("the list of orders", () => {
  test("has all of them newest first, page by page, with what a row says", async ({ ctx }) => {
    const email = somebody();
    const placed: number[] = [];
    for (let count = 0; count < 7; count += 1) placed.push((await anOrder(ctx, { email })).number);
    const first = await list(ctx, { search: email, limit: 4 });
    const second = await list(ctx, { search: email, limit: 4, cursor: first.next });
    expect([...first.items, ...second.items].map(({ number }) => number)).toEqual(placed.toReversed());
    expect(second.next).toBeNull();
    expect(first.items[0]).toEqual({
      id: expect.any(String),
      version: 1,
      number: placed.at(-1),
      placedAt: expect.any(Date),
      state: "pending_payment",
      fulfilment: "unfulfilled",
      sent: false,
      payment: "unpaid",
      email,
      customerName: "Ada Byron",
      customerId: null,
      marketCode: "us",
      total: money(3695, "USD"),
      units: 1,
    });
  });

  test("is narrowed by state, fulfilment, payment, market and days, alone and together", async ({ ctx }) => {
    const email = somebody();
    const [open, paid, sent, refunded] = [
      await anOrder(ctx, { email }),
      await anOrder(ctx, { email }),
      await anOrder(ctx, { email }),
      await anOrder(ctx, { email }),
    ];
    await change(ctx, paid.id, { state: "paid", paymentState: "paid", placedAt: new Date("2026-01-31T23:59:59Z") });
    await change(ctx, sent.id, { state: "paid", paymentState: "paid", fulfilmentState: "fulfilled" });
    await change(ctx, refunded.id, {
      state: "paid",
      paymentState: "partly_refunded",
      fulfilmentState: "partly_fulfilled",
      placedAt: new Date("2026-02-01T00:00:00Z"),
    });
    const of = (input: Record<string, unknown>) => numbers(ctx, { search: email, ...input });
    expect(await of({ state: "paid" })).toEqual([refunded.number, sent.number, paid.number]);
    expect(await of({ state: "pending_payment" })).toEqual([open.number]);
    expect(await of({ fulfilment: "fulfilled" })).toEqual([sent.number]);
    expect(await of({ fulfilment: "to_ship" })).toEqual([refunded.number, paid.number]);
    expect(await of({ payment: "partly_refunded" })).toEqual([refunded.number]);
    expect(await of({ payment: "paid", fulfilment: "unfulfilled", market: "us" })).toEqual([paid.number]);
    expect(await of({ market: "eu" })).toEqual([]);
    expect(await of({ to: "2026-01-31" })).toEqual([paid.number]);
    expect(await of({ from: "2026-02-01", to: "2026-02-01" })).toEqual([refunded.number]);
  });

  test("finds a number, the beginning of an e-mail in whatever case, and a SKU", async ({ ctx }) => {
    const [line] = aNewOrder(ctx).lines;
    const tag = newId().slice(-12);
    const sku = `LAMP-${tag.toUpperCase()}`;
    const order = await anOrder(ctx, { email: `Grace.${tag}@Example.com` });
    const other = await anOrder(ctx, { email: somebody(), lines: [{ ...line!, sku }] });
    for (const search of [
      String(order.number),
      `#${order.number}`,
      ` ${order.number} `,
      `grace.${tag}`,
      `GRACE.${tag}@exam`,
    ])
      expect(await numbers(ctx, { search }), search).toEqual([order.number]);
    for (const search of [sku, sku.toLowerCase()])
      expect(await numbers(ctx, { search }), search).toEqual([other.number]);
    for (const search of [sku.slice(0, -1), `race.${tag}`, `grace.${tag}%`, "grac_.", "987654321"])
      expect(await numbers(ctx, { search }), search).toEqual([]);
  });

  test("shows an order once whose e-mail and SKU both fit", async ({ ctx }) => {
    const [line] = aNewOrder(ctx).lines;
    const word = `x${newId().slice(-12)}`;
    const { number } = await anOrder(ctx, {
      email: `${word}@example.com`,
      lines: [{ ...line!, sku: word.toUpperCase() }],
    });
    expect(await numbers(ctx, { search: word })).toEqual([number]);
  });

  test("costs one statement", async ({ ctx }) => {
    await anOrder(ctx);
    let statements = 0;
    const db = new Proxy(ctx.db, {
      get: (target, name) => {
        if (name === "$queryRaw") statements += 1;
        return Reflect.get(target, name, target) as unknown;
      },
    });
    await list({ ...ctx, db }, { state: "pending_payment", search: "ada" });
    expect(statements).toBe(1);
  });

  test("is for nobody without the permission, and a made-up cursor is refused", async ({ ctx }) => {
    const input = ListStaffOrders.parse({});
    for (const nobody of [
      asStaff(ctx, "products.read"),
      { ...ctx, actor: { kind: "guest", cartId: null, orderIds: [] } as const },
    ])
      await expect(listOrders(nobody, input)).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    await expect(list(ctx, { cursor: "bm9uc2Vuc2U" })).rejects.toMatchObject({ code: "BAD_CURSOR" });
  });
});

test("what is typed into the search is taken for what it looks like", () => {
  expect(understood("")).toEqual({ by: "all" });
  expect(understood(" #1001 ")).toEqual({ by: "number", number: 1001 });
  expect(understood("ana@x")).toEqual({ by: "email", beginning: "ana@x" });
  expect(understood("mug-oat")).toEqual({ by: "word", beginning: "mug-oat", sku: "MUG-OAT" });
  expect(understood("1".repeat(30))).toMatchObject({ by: "word" });
});

test("what contradicts itself is no order, and nothing that can be is taken for a contradiction", () => {
  for (const state of OrderState.options)
    for (const payment of PAYMENTS_OF[state]) {
      expect(canBe({ state, payment })).toBe(true);
      for (const to of NEXT_STATES[state]) expect(PAYMENTS_OF[to]).toContain(paymentAfter({ state, payment }, to));
    }
  expect(canBe({ state: "paid", payment: "unpaid" })).toBe(false);
  expect(canBe({ fulfilment: "fulfilled", payment: "released" })).toBe(false);
  expect(canBe({ fulfilment: "to_ship", state: "cancelled" })).toBe(false);
  expect(canBe({ fulfilment: "unfulfilled", state: "cancelled", payment: "released" })).toBe(true);
  expect(canBe({ from: "2026-02-01", to: "2026-01-31" })).toBe(false);
});

test("a search with a control character, days that no calendar has and a market of no form are refused", () => {
  for (const wrong of [
    { search: "a\u0000" },
    { from: "2026-02-30" },
    { to: "0000-01-01" },
    { market: "USA" },
    { limit: 101 },
  ])
    expect(ListStaffOrders.safeParse(wrong).success).toBe(false);
});
