import { test } from "@cartwright/db/testing";
import type { RootCtx } from "@cartwright/db/context";
import { isCheckViolation, isUniqueViolation } from "@cartwright/db/pg-errors";
import { inTransaction } from "@cartwright/db/transaction";
import { type Id, newId } from "@cartwright/kernel/id";
import { money } from "@cartwright/kernel/money";
import { describe, expect } from "vitest";
import { OrderChangedMeanwhile, OrderNotFound } from "./errors.ts";
import { markOrderPaid } from "./mark-order-paid.ts";
import { moveOrder } from "./move-order.ts";
import { openOrderLink, orderLinkKey } from "./order-link.ts";
import { orderOf } from "./order-of.ts";
import { aNewOrder, anOrder } from "./testing.ts";
import { viewOrder } from "./view-order.ts";

const SECRET = "a secret of at least thirty-two characters";
const guestOf = (ctx: RootCtx, ...orderIds: Id<"Order">[]): RootCtx => ({
  ...ctx,
  actor: { kind: "guest", cartId: null, orderIds },
});
const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("an order", () => {
  test("keeps words, prices and address as they were when it was placed", async ({ ctx }) => {
    const { id, number } = await anOrder(ctx);
    const view = await viewOrder(guestOf(ctx, id), { number });
    expect(view).toMatchObject({
      state: "pending_payment",
      total: money(3695, "USD"),
      address: { city: "Portland" },
      entries: [{ kind: "placed" }],
    });
    expect(view.lines).toMatchObject([{ title: "Tide Mug", variantLabel: "Oat", total: money(2800, "USD") }]);
  });

  test("is numbered by a sequence: fifty at once get fifty numbers", async ({ ctx }) => {
    await anOrder(ctx);
    const orders = await Promise.all(Array.from({ length: 50 }, () => anOrder(ctx)));
    expect(new Set(orders.map((order) => order.number)).size).toBe(50);
  });

  test("of one cart exists once, whoever tries", async ({ ctx }) => {
    const cartId = newId<"Cart">();
    await anOrder(ctx, { cartId });
    expect(isUniqueViolation(await errorOf(anOrder(ctx, { cartId })))).toBe(true);
  });

  test("whose parts do not add up to its total cannot be written", async ({ ctx }) => {
    const honest = aNewOrder(ctx);
    const quote = { ...honest.quote, total: money(3694, "USD") };
    expect(isCheckViolation(await errorOf(anOrder(ctx, { quote })))).toBe(true);
  });
});

describe("moving an order", () => {
  test("two who decide on the same state cannot both be right", async ({ ctx }) => {
    const { id } = await anOrder(ctx);
    const order = await orderOf(ctx, { id });
    const results = await Promise.allSettled(
      (["expired", "cancelled"] as const).map((to) => inTransaction(ctx, (ctx) => moveOrder(ctx, order, to))),
    );
    expect(results.map((result) => result.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((results.find((result) => result.status === "rejected") as PromiseRejectedResult).reason).toBeInstanceOf(
      OrderChangedMeanwhile,
    );
    expect(await ctx.db.orderEntry.count({ where: { orderId: id } })).toBe(2);
  });

  test("an order is told to be paid once, however often the news comes", async ({ ctx }) => {
    const { id } = await anOrder(ctx);
    await inTransaction(ctx, async (ctx) => moveOrder(ctx, await orderOf(ctx, { id }), "authorised"));
    await Promise.all([1, 2, 3].map(() => inTransaction(ctx, (ctx) => markOrderPaid(ctx, { orderId: id }))));
    expect(
      await ctx.db.outbox.count({
        where: { type: "order.paid", queue: "notification", payload: { equals: { orderId: id } } },
      }),
    ).toBe(1);
  });
});

describe("whose order it is", () => {
  test("another guest's order and a number that does not exist get the same answer", async ({ ctx }) => {
    const { number } = await anOrder(ctx);
    const other = guestOf(ctx, (await anOrder(ctx)).id);
    const [foreign, missing] = [
      await errorOf(viewOrder(other, { number })),
      await errorOf(viewOrder(other, { number: 987_654_321 })),
    ];
    expect(foreign).toBeInstanceOf(OrderNotFound);
    expect((missing as Error).message).toBe((foreign as Error).message);
  });

  test("the link's key opens its own order only, and no other version of it", async ({ ctx }) => {
    const [mine, other] = [await anOrder(ctx), await anOrder(ctx)];
    const key = orderLinkKey(SECRET, { id: mine.id, linkVersion: 1 });
    expect(await openOrderLink(ctx, { number: mine.number, key, secret: SECRET })).toBe(mine.id);
    for (const wrong of [
      { number: other.number, key, secret: SECRET },
      { number: mine.number, key: orderLinkKey(SECRET, { id: mine.id, linkVersion: 2 }), secret: SECRET },
      { number: mine.number, key, secret: "another secret of thirty-two characters!!" },
      { number: mine.number, key: "", secret: SECRET },
      { number: 987_654_321, key, secret: SECRET },
    ]) {
      expect(await errorOf(openOrderLink(ctx, wrong))).toBeInstanceOf(OrderNotFound);
    }
  });

  test("a link that was withdrawn opens nothing any more", async ({ ctx }) => {
    const { id, number } = await anOrder(ctx);
    const key = orderLinkKey(SECRET, { id, linkVersion: 1 });
    await ctx.db.order.update({ where: { id }, data: { linkVersion: 2 } });
    expect(await errorOf(openOrderLink(ctx, { number, key, secret: SECRET }))).toBeInstanceOf(OrderNotFound);
  });
});
