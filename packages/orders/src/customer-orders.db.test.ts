import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { aCustomerRow } from "@cartwright/db/testing/a-customer";
import { inTransaction } from "@cartwright/db/transaction";
import { SignInNeeded } from "@cartwright/kernel/actor";
import { type Id, newId } from "@cartwright/kernel/id";
import { money } from "@cartwright/kernel/money";
import { describe, expect } from "vitest";
import { claimOrders } from "./claim-orders.ts";
import type { OrderLine, OrderSummary } from "./contract.ts";
import { customerOrders } from "./customer-orders.ts";
import { aNewOrder, anOrder } from "./testing.ts";

const aCustomer = async (ctx: RootCtx) => (await aCustomerRow(ctx, newId<"Customer">())).id;
const asCustomer = (ctx: RootCtx, customerId: Id<"Customer">): RootCtx => ({
  ...ctx,
  actor: { kind: "customer", customerId, sessionId: newId(), cartId: null, orderIds: [] },
});
const picture = (assetId: string) => ({ assetId, alt: "", width: 1, height: 1, thumbhash: "", widths: [320] });

/** Mugs with these pictures, at no price, beside the one that costs. */
function linesOf(ctx: RootCtx, pictures: readonly (string | null)[]): OrderLine[] {
  const [mug] = aNewOrder(ctx).lines;
  return pictures.map((assetId, index) => ({
    ...mug!,
    variantId: newId(),
    picture: assetId === null ? null : picture(assetId),
    quantity: index === 0 ? 1 : 2,
    ...(index === 0 ? {} : { unit: money(0, "USD"), total: money(0, "USD") }),
  }));
}

/** Every page, to its end. */
async function all(ctx: RootCtx): Promise<OrderSummary[][]> {
  const pages: OrderSummary[][] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await customerOrders(ctx, cursor === undefined ? {} : { cursor });
    pages.push([...page.items]);
    cursor = page.next;
  }
  return pages;
}

describe("the orders of a customer", () => {
  test("come newest first, page by page, with the first three pictures and all pieces counted", async ({ ctx }) => {
    const customerId = await aCustomer(ctx);
    const numbers: number[] = [];
    for (let count = 0; count < 12; count += 1) numbers.push((await anOrder(ctx, { customerId })).number);
    const lines = linesOf(ctx, ["a", null, "c", "d"]);
    numbers.push((await anOrder(ctx, { customerId, lines })).number);
    const [first, second] = await all(asCustomer(ctx, customerId));
    expect([first!.length, second!.length]).toEqual([10, 3]);
    expect([...first!, ...second!].map((order) => order.number)).toEqual(numbers.toReversed());
    expect(first![0]).toEqual({
      number: numbers.at(-1),
      state: "pending_payment",
      marketCode: "us",
      placedAt: expect.any(Date),
      total: money(3695, "USD"),
      units: 7,
      pictures: [picture("a"), null, picture("c")],
    });
    expect(first![1]).toMatchObject({ units: 1, pictures: [null] });
  });

  test("cost one statement", async ({ ctx }) => {
    const customerId = await aCustomer(ctx);
    for (let count = 0; count < 3; count += 1) await anOrder(ctx, { customerId });
    let statements = 0;
    const db = new Proxy(ctx.db, {
      get: (target, name) => {
        if (name === "$queryRaw") statements += 1;
        return Reflect.get(target, name, target) as unknown;
      },
    });
    await customerOrders(asCustomer({ ...ctx, db }, customerId), {});
    expect(statements).toBe(1);
  });

  test("are shown to nobody else, and a made-up cursor is refused", async ({ ctx }) => {
    const [customerId, other] = [await aCustomer(ctx), await aCustomer(ctx)];
    await anOrder(ctx, { customerId });
    expect(await all(asCustomer(ctx, other))).toEqual([[]]);
    for (const actor of [
      { kind: "anonymous" } as const,
      { kind: "guest", cartId: null, orderIds: [] } as const,
      { kind: "system", name: "test" } as const,
    ])
      await expect(customerOrders({ ...ctx, actor }, {})).rejects.toBeInstanceOf(SignInNeeded);
    await expect(customerOrders(asCustomer(ctx, customerId), { cursor: "bm9uc2Vuc2U" })).rejects.toMatchObject({
      code: "BAD_CURSOR",
    });
  });
});

describe("guest orders become a customer's", () => {
  test("by their e-mail in whatever case, once, and never from another customer", async ({ ctx }) => {
    const [customerId, other] = [await aCustomer(ctx), await aCustomer(ctx)];
    const email = `Grace-${newId()}@Example.com`;
    const mine = [await anOrder(ctx, { email }), await anOrder(ctx, { email: email.toLowerCase() })];
    await anOrder(ctx, { email: `not-${email}` });
    const claim = (to: Id<"Customer">) =>
      inTransaction(ctx, (ctx) => claimOrders(ctx, { customerId: to, email: email.toUpperCase() }));
    expect(await claim(customerId)).toBe(2);
    expect(await claim(other)).toBe(0);
    const [page] = await all(asCustomer(ctx, customerId));
    expect(page!.map((order) => order.number)).toEqual(mine.map((order) => order.number).toReversed());
  });

  test("for one of two who claim at once", async ({ ctx }) => {
    const customers = [await aCustomer(ctx), await aCustomer(ctx)];
    const email = `${newId()}@example.com`;
    for (let count = 0; count < 5; count += 1) await anOrder(ctx, { email });
    const claimed = await Promise.all(
      customers.map((customerId) => inTransaction(ctx, (ctx) => claimOrders(ctx, { customerId, email }))),
    );
    expect(claimed.toSorted()).toEqual([0, 5]);
  });
});
