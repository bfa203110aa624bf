import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import { after } from "@cartwright/kernel/clock";
import { type Id, newId } from "@cartwright/kernel/id";
import { describe, expect } from "vitest";
import { allocateStock } from "./allocate-stock.ts";
import { assignWarehouses } from "./assign-warehouses.ts";
import { defineWarehouse } from "./define-warehouse.ts";
import { heldUnits } from "./held-units.ts";
import { receiveStock } from "./receive-stock.ts";
import { releaseAllocatedStock } from "./release-stock.ts";
import { reserveStock } from "./reserve-stock.ts";
import { shipStock } from "./ship-stock.ts";
import { aSku } from "./testing.ts";

/** Two units in Rotterdam and three in Portland; an order holds four of them, Rotterdam first. */
async function anOrder(ctx: RootCtx, assigned = true): Promise<{ orderId: Id<"Order">; sku: string }> {
  const sku = await aSku(ctx, 2);
  await defineWarehouse(ctx, { code: "PDX", name: "Portland", country: "US" });
  await receiveStock(ctx, { sku, warehouseCode: "PDX", quantity: 3, reference: newId() });
  const orderId = newId<"Order">();
  await inTransaction(ctx, async (ctx) => {
    await reserveStock(ctx, { orderId, lines: [{ sku, quantity: 4 }], expiresAt: after(ctx.now(), 60_000) });
    await allocateStock(ctx, orderId);
    if (assigned) await assignWarehouses(ctx, { orderId, preferred: "RTM" });
  });
  return { orderId, sku };
}
const ship = (ctx: RootCtx, { orderId, sku }: { orderId: Id<"Order">; sku: string }, from: string, quantity: number) =>
  inTransaction(ctx, (ctx) =>
    shipStock(ctx, { orderId, warehouseCode: from, lines: [{ sku, quantity }], reference: newId() }),
  );
const stockOf = async (ctx: RootCtx, sku: string) => {
  const { onHand, reserved } = await ctx.db.availability.findUniqueOrThrow({ where: { sku } });
  const levels = await ctx.db.stockLevel.findMany({ where: { sku }, orderBy: { warehouseCode: "asc" } });
  const movements = await ctx.db.stockMovement.findMany({ where: { sku } });
  return {
    onHand,
    reserved,
    levels: levels.map((level) => [level.warehouseCode, level.onHand, level.allocated]),
    ledger: movements.reduce((sum, movement) => sum + movement.quantity, 0),
    free: onHand - reserved,
  };
};

describe("units that leave", () => {
  test("lower what is on hand, promised and allocated there alike; what can be sold stays the same", async ({
    ctx,
  }) => {
    const order = await anOrder(ctx);
    await ship(ctx, order, "RTM", 2);
    expect(await stockOf(ctx, order.sku)).toEqual({
      onHand: 3,
      reserved: 2,
      levels: [
        ["PDX", 3, 2],
        ["RTM", 0, 0],
      ],
      ledger: 3,
      free: 1,
    });
    await ship(ctx, order, "PDX", 1);
    expect(await heldUnits(ctx, order.orderId)).toEqual({
      held: [{ sku: order.sku, quantity: 1 }],
      allocations: [{ sku: order.sku, quantity: 1, warehouseCode: "PDX", warehouseName: "Portland" }],
    });
    const shipped = await ctx.db.stockMovement.findMany({ where: { sku: order.sku, reason: "shipped" } });
    expect(shipped.map((row) => [row.warehouseCode, row.quantity]).toSorted()).toEqual([
      ["PDX", -1],
      ["RTM", -2],
    ]);
  });

  test("are refused where fewer are allocated, before a warehouse was chosen, and once the order was called off", async ({
    ctx,
  }) => {
    const [order, open] = [await anOrder(ctx), await anOrder(ctx, false)];
    await expect(ship(ctx, order, "RTM", 3)).rejects.toMatchObject({ code: "NOT_ALLOCATED_HERE" });
    await expect(ship(ctx, open, "RTM", 1)).rejects.toMatchObject({ code: "NOT_ALLOCATED_HERE" });
    await inTransaction(ctx, (ctx) => releaseAllocatedStock(ctx, order.orderId));
    await expect(ship(ctx, order, "RTM", 1)).rejects.toMatchObject({ code: "NOT_HELD_FOR_ORDER" });
    expect(await stockOf(ctx, order.sku)).toMatchObject({ onHand: 5, reserved: 0, ledger: 5 });
  });

  test("leave once when several people send them at once", async ({ ctx }) => {
    const order = await anOrder(ctx);
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => ship(ctx, order, "RTM", 2)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await stockOf(ctx, order.sku)).toMatchObject({ onHand: 3, reserved: 2, ledger: 3 });
  });
});

describe("an order that was called off", () => {
  test("gives its warehouses their units back, and is assigned to none afterwards", async ({ ctx }) => {
    const order = await anOrder(ctx);
    const late = await anOrder(ctx, false);
    await inTransaction(ctx, (ctx) => releaseAllocatedStock(ctx, order.orderId));
    await inTransaction(ctx, (ctx) => releaseAllocatedStock(ctx, late.orderId));
    await inTransaction(ctx, (ctx) => assignWarehouses(ctx, { orderId: late.orderId, preferred: "RTM" }));
    for (const { sku, orderId } of [order, late]) {
      expect((await stockOf(ctx, sku)).levels).toEqual([
        ["PDX", 3, 0],
        ["RTM", 2, 0],
      ]);
      expect(await ctx.db.allocation.count({ where: { orderId } })).toBe(0);
    }
  });
});
