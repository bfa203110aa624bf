import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import { after } from "@cartwright/kernel/clock";
import { type Id, newId } from "@cartwright/kernel/id";
import { describe, expect } from "vitest";
import { allocateStock } from "./allocate-stock.ts";
import { assignWarehouses } from "./assign-warehouses.ts";
import type { SkuQuantity } from "./contract.ts";
import { defineWarehouse } from "./define-warehouse.ts";
import { putBackOnSale } from "./put-back-on-sale.ts";
import { receiveStock } from "./receive-stock.ts";
import { reserveStock } from "./reserve-stock.ts";
import { aSku } from "./testing.ts";

/** An order that is paid for; its units lie in Rotterdam first. */
async function anOrderOf(ctx: RootCtx, lines: readonly SkuQuantity[], assigned = true): Promise<Id<"Order">> {
  const orderId = newId<"Order">();
  await inTransaction(ctx, async (ctx) => {
    await reserveStock(ctx, { orderId, lines, expiresAt: after(ctx.now(), 60_000) });
    await allocateStock(ctx, orderId);
    if (assigned) await assignWarehouses(ctx, { orderId, preferred: "RTM" });
  });
  return orderId;
}
const putBack = (ctx: RootCtx, orderId: Id<"Order">, sku: string, quantity: number) =>
  inTransaction(ctx, (ctx) => putBackOnSale(ctx, { orderId, lines: [{ sku, quantity }] }));
const stockOf = async (ctx: RootCtx, sku: string) => {
  const [availability, levels, allocations, lines] = await Promise.all([
    ctx.db.availability.findUniqueOrThrow({ where: { sku } }),
    ctx.db.stockLevel.findMany({ where: { sku }, orderBy: { warehouseCode: "asc" } }),
    ctx.db.allocation.findMany({ where: { sku }, orderBy: { warehouseCode: "asc" } }),
    ctx.db.reservationLine.findMany({ where: { sku } }),
  ]);
  return {
    onHand: availability.onHand,
    reserved: availability.reserved,
    allocated: levels.map((level) => [level.warehouseCode, level.allocated]),
    ships: allocations.map((allocation) => [allocation.warehouseCode, allocation.quantity]),
    held: lines.map((line) => line.quantity),
  };
};

describe("units that will not be sent", () => {
  test("go back on sale, and the rest of the order still ships from where it was to ship", async ({ ctx }) => {
    const sku = await aSku(ctx, 2);
    await defineWarehouse(ctx, { code: "PDX", name: "Portland", country: "US" });
    await receiveStock(ctx, { sku, warehouseCode: "PDX", quantity: 3, reference: newId() });
    const orderId = await anOrderOf(ctx, [{ sku, quantity: 4 }]);
    expect(await stockOf(ctx, sku)).toMatchObject({
      ships: [
        ["PDX", 2],
        ["RTM", 2],
      ],
    });
    await putBack(ctx, orderId, sku, 3);
    expect(await stockOf(ctx, sku)).toEqual({
      onHand: 5,
      reserved: 1,
      allocated: [
        ["PDX", 0],
        ["RTM", 1],
      ],
      ships: [["RTM", 1]],
      held: [1],
    });
  });

  test("go back whole, and a sold out product is on sale again", async ({ ctx }) => {
    const sku = await aSku(ctx, 2);
    const orderId = await anOrderOf(ctx, [{ sku, quantity: 2 }]);
    await putBack(ctx, orderId, sku, 2);
    expect(await stockOf(ctx, sku)).toEqual({ onHand: 2, reserved: 0, allocated: [["RTM", 0]], ships: [], held: [] });
    expect(await ctx.db.outbox.count({ where: { type: "stock.changed", payload: { equals: { skus: [sku] } } } })).toBe(
      3,
    );
    expect(await ctx.db.stockMovement.count({ where: { sku } })).toBe(1);
  });

  test("may go back before a warehouse was chosen, which then sends what is left", async ({ ctx }) => {
    const sku = await aSku(ctx, 3);
    const orderId = await anOrderOf(ctx, [{ sku, quantity: 3 }], false);
    await putBack(ctx, orderId, sku, 1);
    await inTransaction(ctx, (ctx) => assignWarehouses(ctx, { orderId, preferred: "RTM" }));
    expect(await stockOf(ctx, sku)).toMatchObject({ reserved: 2, ships: [["RTM", 2]], held: [2] });
  });

  test("are refused when the order holds fewer, none of that kind, or is not paid for", async ({ ctx }) => {
    const [sku, other] = [await aSku(ctx, 5), await aSku(ctx, 5)];
    const orderId = await anOrderOf(ctx, [{ sku, quantity: 2 }]);
    await anOrderOf(ctx, [{ sku: other, quantity: 2 }]);
    const unpaid = newId<"Order">();
    await inTransaction(ctx, (ctx) =>
      reserveStock(ctx, { orderId: unpaid, lines: [{ sku, quantity: 1 }], expiresAt: after(ctx.now(), 60_000) }),
    );
    for (const [id, what, quantity] of [
      [orderId, sku, 3],
      [orderId, other, 1],
      [unpaid, sku, 1],
    ] as const)
      await expect(putBack(ctx, id, what, quantity)).rejects.toMatchObject({ code: "NOT_HELD_FOR_ORDER" });
    expect(await stockOf(ctx, sku)).toMatchObject({ reserved: 3, ships: [["RTM", 2]] });
  });
});

describe("whoever is first", () => {
  test("two people who put back the same two units put back two", async ({ ctx }) => {
    const sku = await aSku(ctx, 5);
    const orderId = await anOrderOf(ctx, [{ sku, quantity: 3 }]);
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => putBack(ctx, orderId, sku, 2)));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(await stockOf(ctx, sku)).toEqual({
      onHand: 5,
      reserved: 1,
      allocated: [["RTM", 1]],
      ships: [["RTM", 1]],
      held: [1],
    });
  });

  test("putting back and choosing warehouses at once leave allocation and reservation alike", async ({ ctx }) => {
    for (let round = 0; round < 10; round += 1) {
      const sku = await aSku(ctx, 3);
      const orderId = await anOrderOf(ctx, [{ sku, quantity: 3 }], false);
      await Promise.all([
        putBack(ctx, orderId, sku, 2),
        inTransaction(ctx, (ctx) => assignWarehouses(ctx, { orderId, preferred: "RTM" })),
      ]);
      expect(await stockOf(ctx, sku)).toEqual({
        onHand: 3,
        reserved: 1,
        allocated: [["RTM", 1]],
        ships: [["RTM", 1]],
        held: [1],
      });
    }
  });
});
