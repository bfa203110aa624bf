import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import { after } from "@cartwright/kernel/clock";
import { Refusal } from "@cartwright/kernel/errors";
import { type Id, newId } from "@cartwright/kernel/id";
import fc from "fast-check";
import { expect } from "vitest";
import { adjustStock } from "./adjust-stock.ts";
import { allocateStock } from "./allocate-stock.ts";
import { assignWarehouses } from "./assign-warehouses.ts";
import { defineWarehouse } from "./define-warehouse.ts";
import { heldUnits } from "./held-units.ts";
import { releaseAllocatedStock, releaseStock } from "./release-stock.ts";
import { reserveStock } from "./reserve-stock.ts";
import { shipStock } from "./ship-stock.ts";
import { aKeeper, aSku, booksOf } from "./testing.ts";

type Step =
  | { readonly kind: "adjust"; readonly at: "RTM" | "PDX"; readonly change: { by: number } | { to: number } }
  | { readonly kind: "reserve"; readonly quantity: number }
  | { readonly kind: "assign" | "ship" | "release"; readonly order: number };

const order = fc.nat(5);
const at = fc.constantFrom("RTM" as const, "PDX" as const);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("adjust" as const),
      at,
      change: fc.oneof(
        fc.record({ by: fc.integer({ min: -5, max: 5 }).filter((by) => by !== 0) }),
        fc.record({ to: fc.nat(6) }),
      ),
    }),
    fc.record({ kind: fc.constant("reserve" as const), quantity: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ kind: fc.constantFrom("assign" as const, "ship" as const, "release" as const), order }),
  ),
  { minLength: 4, maxLength: 16 },
);

/** Refusals are answers; anything else is a bug. */
async function take(ctx: RootCtx, sku: string, orders: Id<"Order">[], step: Step): Promise<void> {
  const orderId = "order" in step ? orders[step.order % Math.max(1, orders.length)] : undefined;
  try {
    if (step.kind === "adjust")
      await adjustStock(aKeeper(ctx), {
        sku,
        warehouseCode: step.at,
        change: step.change,
        reason: "found",
        idempotencyKey: newId(),
      });
    else if (step.kind === "reserve") {
      const id = newId<"Order">();
      const lines = [{ sku, quantity: step.quantity }];
      await inTransaction(ctx, (ctx) => reserveStock(ctx, { orderId: id, lines, expiresAt: after(ctx.now(), 60_000) }));
      orders.push(id);
    } else if (orderId !== undefined) await withOrder(ctx, step.kind, orderId);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

const withOrder = (ctx: RootCtx, kind: "assign" | "ship" | "release", orderId: Id<"Order">): Promise<unknown> =>
  inTransaction(ctx, async (ctx) => {
    if (kind === "release") return (await releaseStock(ctx, orderId)) || (await releaseAllocatedStock(ctx, orderId));
    if (kind === "assign")
      return (await allocateStock(ctx, orderId)) && assignWarehouses(ctx, { orderId, preferred: "RTM" });
    const [one] = (await heldUnits(ctx, orderId)).allocations;
    if (one === undefined) return false;
    const { sku, warehouseCode } = one;
    return shipStock(ctx, { orderId, warehouseCode, lines: [{ sku, quantity: 1 }], reference: newId() });
  });

test("whatever staff and orders do in whatever order: on hand is the ledger's sum and covers what is promised, on each shelf", async ({
  ctx,
}) => {
  await defineWarehouse(ctx, { code: "PDX", name: "Portland", country: "US" });
  await fc.assert(
    fc.asyncProperty(steps, async (steps) => {
      const sku = await aSku(ctx, 4);
      const orders: Id<"Order">[] = [];
      for (const step of steps) {
        await take(ctx, sku, orders, step);
        const { onHand, reserved, ledger, shelves, allocated } = await booksOf(ctx, sku);
        expect([ledger, shelves]).toEqual([onHand, onHand]);
        expect(reserved).toBeLessThanOrEqual(onHand);
        expect(allocated).toBeLessThanOrEqual(reserved);
      }
      const levels = await ctx.db.stockLevel.findMany({ where: { sku } });
      for (const level of levels) {
        const { _sum } = await ctx.db.stockMovement.aggregate({
          where: { sku, warehouseCode: level.warehouseCode },
          _sum: { quantity: true },
        });
        expect(_sum.quantity ?? 0).toBe(level.onHand);
        expect(level.allocated).toBeLessThanOrEqual(level.onHand);
      }
    }),
    { numRuns: 20 },
  );
}, 60_000);
