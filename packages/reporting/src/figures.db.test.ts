import { theMarkets } from "@cartwright/catalog/testing";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { NotPermitted, type StaffActor } from "@cartwright/kernel/actor";
import { after, DAY, MINUTE } from "@cartwright/kernel/clock";
import { newId } from "@cartwright/kernel/id";
import type { Permission } from "@cartwright/kernel/permission";
import { describe, expect } from "vitest";
import { attention } from "./attention.ts";
import { AskFigures } from "./contract.ts";
import { figures } from "./figures.ts";
import { rollUpDays } from "./roll-up-days.ts";
import { anOrderPaid, aRefundSettled, atTime } from "./testing/past.ts";
import { topProducts } from "./top-products.ts";

/** A Tuesday, 14:20 by the shop's clock. */
const NOW = new Date("2026-03-10T14:20:00Z");
const MUG = { id: newId<"Product">(), title: "Tide Mug" };
const BOWL = { id: newId<"Product">(), title: "Shore Bowl" };

const test = base.extend<{ shop: RootCtx }>({
  shop: [
    async ({ rootCtx }, provide) => {
      await theMarkets(rootCtx);
      await rootCtx.db.$executeRaw`update settings.store set time_zone = 'UTC'`;
      const ago = (days: number, minutes = 0) => after(NOW, -days * DAY + minutes * MINUTE);
      await anOrderPaid(rootCtx, { at: ago(0, -60), unit: 5_000, shipping: 0, product: MUG, quantity: 2 });
      const back = await anOrderPaid(rootCtx, { at: ago(1), unit: 4_000, shipping: 500, product: BOWL });
      await aRefundSettled(rootCtx, back, 1_500, ago(0, -30));
      // Last Tuesday: once by this time, once later.
      await anOrderPaid(rootCtx, { at: ago(7, -120), unit: 3_000, shipping: 0, product: BOWL });
      await anOrderPaid(rootCtx, { at: ago(7, 120), unit: 9_000, shipping: 0, product: MUG });
      await anOrderPaid(rootCtx, {
        at: ago(2),
        currency: "EUR",
        marketCode: "eu",
        unit: 2_600,
        shipping: 690,
        product: MUG,
      });
      for (let made = 2, later = NOW; made > 1; later = after(later, MINUTE))
        made = await rollUpDays(atTime(rootCtx, later));
      await provide(atTime(rootCtx, NOW));
    },
    { scope: "file" },
  ],
});

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

/** The same world, remembering what it asks of the database. */
function heard(ctx: RootCtx): { ctx: RootCtx; statements: string[] } {
  const statements: string[] = [];
  const db = new Proxy(ctx.db, {
    get: (target, name) => {
      const found = Reflect.get(target, name) as unknown;
      if (name !== "$queryRaw") return found;
      return (strings: TemplateStringsArray, ...values: unknown[]) => {
        statements.push(strings.join("?"));
        return (found as (...all: unknown[]) => unknown).call(target, strings, ...values);
      };
    },
  });
  return { ctx: { ...ctx, db }, statements };
}

describe("figures", () => {
  test("of today stand beside those of last Tuesday, up to the same time", async ({ shop }) => {
    const { currencies, ...period } = await figures(shop, AskFigures.parse({ range: "today" }));
    expect(period).toMatchObject({ from: "2026-03-10", before: { from: "2026-03-03" }, until: "14:15", unit: "hour" });
    const [usd] = currencies;
    expect(usd).toMatchObject({
      currency: "USD",
      now: { orders: 1, units: 2, gross: { amount: 10_000 }, refunded: { amount: 1_500 }, net: { amount: 8_500 } },
      before: { orders: 1, net: { amount: 3_000 } },
    });
    expect(usd?.change.net).toBeCloseTo(8_500 / 3_000 - 1);
    expect(usd?.series.map(({ net }) => net)).toEqual([...Array<number>(13).fill(0), 8_500, 0]);
    expect(usd?.seriesBefore).toHaveLength(24);
    expect(usd?.seriesBefore[16]).toMatchObject({ at: "16", net: 9_000, orders: 1, average: 9_000 });
  });

  test("of a week have a point per day, and their sum is the total, of each currency for itself", async ({ shop }) => {
    const { currencies, markets, everSold } = await figures(shop, AskFigures.parse({ range: "7d" }));
    expect([markets, everSold]).toEqual([["eu", "us"], true]);
    expect(currencies.map(({ currency }) => currency)).toEqual(["USD", "EUR"]);
    for (const { series, now } of currencies) {
      expect(series).toHaveLength(7);
      expect(series.reduce((sum, { net }) => sum + net, 0)).toBe(now.net.amount);
    }
    expect(currencies[1]?.now).toMatchObject({ orders: 1, gross: { amount: 3_290, currency: "EUR" }, conversion: 1 });
    expect(currencies[1]?.change.net).toBeNull();
  });

  test("of one market leave the others out, and still say which there are", async ({ shop }) => {
    const { currencies, markets } = await figures(shop, AskFigures.parse({ range: "30d", market: "eu" }));
    expect([currencies.map(({ currency }) => currency), markets]).toEqual([["EUR"], ["eu", "us"]]);
  });

  test("name what sold best in a period", async ({ shop }) => {
    const [usd] = (await topProducts(shop, AskFigures.parse({ range: "30d" }))).filter(
      ({ currency }) => currency === "USD",
    );
    expect(usd?.products.map(({ title, units, revenue }) => [title, units, revenue.amount])).toEqual([
      ["Tide Mug", 3, 19_000],
      ["Shore Bowl", 2, 7_000],
    ]);
  });

  test("are read from what workers have made, never from orders, in six statements at most", async ({ shop }) => {
    const { ctx, statements } = heard(shop);
    await figures(ctx, AskFigures.parse({ range: "90d" }));
    expect(statements.length).toBeLessThanOrEqual(6);
    await topProducts(ctx, AskFigures.parse({ range: "90d" }));
    const about = statements.join("\n");
    expect(about).toMatch(/reporting\.sales_day/);
    expect(about).not.toMatch(/(from|join) (orders|cart|payments)\./);
    expect(statements.length).toBeLessThanOrEqual(9);
  });

  test("are for those only who may see reports", async ({ shop }) => {
    const nobody = asStaff(shop, "orders.read", "operations.read");
    const asked = AskFigures.parse({});
    await expect(figures(nobody, asked)).rejects.toThrow(NotPermitted);
    await expect(topProducts(nobody, asked)).rejects.toThrow(NotPermitted);
    expect((await figures(asStaff(shop, "reports.read"), asked)).currencies).not.toEqual([]);
  });
});

describe("what needs somebody", () => {
  test("is what waits to be shipped, and since when", async ({ shop }) => {
    const [matter] = await attention(asStaff(shop, "orders.read"));
    expect(matter).toEqual({
      kind: "to_ship",
      count: 5,
      more: false,
      since: after(NOW, -7 * DAY - 120 * MINUTE),
      orderNumber: null,
    });
  });

  test("is a refund that was refused, until another follows it", async ({ shop }) => {
    const order = await anOrderPaid(shop, { at: after(NOW, -DAY) });
    const refund = { attemptId: order.attemptId, currency: "USD", amount: 100, reason: "broken" };
    const failed = { ...refund, id: newId(), state: "failed", idempotencyKey: newId() };
    await shop.db.refund.create({ data: { ...failed, createdAt: after(NOW, -MINUTE), movedAt: NOW } });
    const refused = async () => (await attention(shop)).find(({ kind }) => kind === "refunds_failed");
    expect(await refused()).toMatchObject({ count: 1, orderNumber: expect.any(Number) as number });
    await shop.db.refund.create({
      data: { ...refund, id: newId(), state: "sent", idempotencyKey: newId(), createdAt: NOW, movedAt: NOW },
    });
    expect(await refused()).toBeUndefined();
  });

  test("is told as far as somebody may see it, and nobody is refused", async ({ shop }) => {
    expect(await attention(asStaff(shop, "products.write"))).toEqual([]);
    expect((await attention(asStaff(shop, "operations.read"))).map(({ kind }) => kind)).not.toContain("to_ship");
  });
});
