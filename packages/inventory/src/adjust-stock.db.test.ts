import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import { after } from "@cartwright/kernel/clock";
import { type Id, newId } from "@cartwright/kernel/id";
import { describe, expect } from "vitest";
import { adjustStock } from "./adjust-stock.ts";
import { allocateStock } from "./allocate-stock.ts";
import { assignWarehouses } from "./assign-warehouses.ts";
import type { AdjustStock } from "./contract.ts";
import { defineWarehouse } from "./define-warehouse.ts";
import { listMovements } from "./list-movements.ts";
import { reserveStock } from "./reserve-stock.ts";
import { shipStock } from "./ship-stock.ts";
import { aKeeper, aSku, booksOf } from "./testing.ts";

const adjust = (ctx: RootCtx, sku: string, change: AdjustStock["change"], more: Partial<AdjustStock> = {}) =>
  adjustStock(ctx, { sku, warehouseCode: "RTM", change, reason: "counted", idempotencyKey: newId(), ...more });
const order = (ctx: RootCtx, sku: string, quantity: number) =>
  inTransaction(ctx, async (ctx) => {
    const orderId = newId<"Order">();
    await reserveStock(ctx, { orderId, lines: [{ sku, quantity }], expiresAt: after(ctx.now(), 60_000) });
    return orderId;
  });
const assign = (ctx: RootCtx, orderId: Id<"Order">) =>
  inTransaction(ctx, async (ctx) => {
    await allocateStock(ctx, orderId);
    await assignWarehouses(ctx, { orderId, preferred: "RTM" });
  });
const codeOf = (result: PromiseSettledResult<unknown>) =>
  result.status === "fulfilled" ? "done" : (result.reason as { code: string }).code;

describe("an adjustment", () => {
  test("by a difference or to what was counted is one entry of the ledger in the name of who made it", async ({
    ctx,
  }) => {
    const sku = await aSku(ctx, 10);
    const keeper = aKeeper(ctx);
    expect(await adjust(keeper, sku, { by: -2 }, { reason: "damaged", note: "Chipped" })).toMatchObject({
      quantity: -2,
      onHand: 8,
    });
    expect(await adjust(keeper, sku, { to: 11 })).toMatchObject({ quantity: 3, onHand: 11 });
    expect(await booksOf(ctx, sku)).toEqual({ onHand: 11, reserved: 0, ledger: 11, shelves: 11, allocated: 0 });
    const { items } = await listMovements(keeper, { sku, limit: 10 });
    expect(items.map(({ reason, quantity, by, note }) => [reason, quantity, by, note])).toEqual([
      ["counted", 3, "Kim", null],
      ["damaged", -2, "Kim", "Chipped"],
      ["received", 10, null, null],
    ]);
    const entries = await ctx.db.auditEntry.findMany({
      where: { subjectId: sku, action: "stock.adjusted" },
      orderBy: { id: "asc" },
    });
    expect(entries.map(({ before, after, actorName }) => ({ before, after, actorName }))).toMatchObject([
      { before: { onHand: 10 }, after: { onHand: 8, reason: "damaged", note: "Chipped" }, actorName: "Kim" },
      { before: { onHand: 8 }, after: { onHand: 11, reason: "counted" } },
    ]);
  });

  test("that counts what is there is written down and moves nothing", async ({ ctx }) => {
    const sku = await aSku(ctx, 4);
    expect(await adjust(aKeeper(ctx), sku, { to: 4 })).toMatchObject({ quantity: 0, onHand: 4 });
    expect(await ctx.db.stockMovement.count({ where: { sku } })).toBe(1);
    expect(await ctx.db.adjustment.count({ where: { sku } })).toBe(1);
  });

  test("under the same key is made once, however often and at once it is sent", async ({ ctx }) => {
    const sku = await aSku(ctx, 5);
    const keeper = aKeeper(ctx);
    const idempotencyKey = newId();
    const results = await Promise.all(
      Array.from({ length: 6 }, () => adjust(keeper, sku, { by: 2 }, { idempotencyKey })),
    );
    expect(results.every(({ onHand, quantity }) => onHand === 7 && quantity === 2)).toBe(true);
    expect(await booksOf(ctx, sku)).toMatchObject({ onHand: 7, ledger: 7, shelves: 7 });
    // Repeated later, a count still tells what it did then, whatever has happened since.
    const counted = newId();
    await adjust(keeper, sku, { to: 7 }, { idempotencyKey: counted });
    await adjust(keeper, sku, { by: -1 });
    expect(await adjust(keeper, sku, { to: 7 }, { idempotencyKey: counted })).toMatchObject({ quantity: 0, onHand: 7 });
    expect(await booksOf(ctx, sku)).toMatchObject({ onHand: 6, ledger: 6, shelves: 6 });
  });

  test("under the key of another adjustment is refused, and somebody else's key is their own", async ({ ctx }) => {
    const [sku, other] = [await aSku(ctx, 5), await aSku(ctx, 5)];
    const keeper = aKeeper(ctx);
    const idempotencyKey = newId();
    await adjust(keeper, sku, { by: 1 }, { idempotencyKey });
    const refused = { code: "IDEMPOTENCY_KEY_REUSED" };
    await expect(adjust(keeper, sku, { by: 2 }, { idempotencyKey })).rejects.toMatchObject(refused);
    await expect(adjust(keeper, other, { by: 1 }, { idempotencyKey })).rejects.toMatchObject(refused);
    await adjust(aKeeper(ctx), sku, { by: 1 }, { idempotencyKey });
    expect(await booksOf(ctx, sku)).toMatchObject({ onHand: 7, ledger: 7 });
    expect(await booksOf(ctx, other)).toMatchObject({ onHand: 5, ledger: 5 });
  });

  test("of what is not in the catalogue, in no warehouse, or by somebody who may not is refused", async ({ ctx }) => {
    const sku = await aSku(ctx, 1);
    await expect(adjust(aKeeper(ctx), "NO-SUCH-SKU", { by: 1 })).rejects.toMatchObject({ code: "UNKNOWN_SKU" });
    await expect(adjust(aKeeper(ctx), sku, { by: 1 }, { warehouseCode: "MARS" })).rejects.toMatchObject({
      code: "UNKNOWN_WAREHOUSE",
    });
    await expect(adjust(aKeeper(ctx, ["products.read"]), sku, { by: 1 })).rejects.toMatchObject({
      code: "NOT_PERMITTED",
    });
    await expect(adjust(aKeeper(ctx), sku, { by: -2 })).rejects.toMatchObject({ code: "BELOW_NOTHING" });
    expect(await booksOf(ctx, sku)).toMatchObject({ onHand: 1, ledger: 1 });
  });

  test("tells shoppers where the last one goes and where the first one comes, and not in between", async ({ ctx }) => {
    const sku = await aSku(ctx, 2);
    const keeper = aKeeper(ctx);
    const told = () => ctx.db.outbox.count({ where: { type: "stock.changed" } });
    const before = await told();
    await adjust(keeper, sku, { by: -1 });
    expect(await told()).toBe(before);
    await adjust(keeper, sku, { to: 0 });
    expect(await told()).toBe(before + 1);
    await adjust(keeper, sku, { by: 3 });
    expect(await told()).toBe(before + 2);
  });
});

describe("what orders have been promised", () => {
  test("stays: in the warehouse that will send it, and over all while no warehouse is chosen", async ({ ctx }) => {
    const sku = await aSku(ctx, 5);
    await defineWarehouse(ctx, { code: "PDX", name: "Portland", country: "US" });
    const keeper = aKeeper(ctx);
    await adjust(keeper, sku, { by: 2 }, { warehouseCode: "PDX" });
    const orderId = await order(ctx, sku, 6);
    const refusal = await adjust(keeper, sku, { to: 3 }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "PROMISED_TO_ORDERS", details: { promised: 6, least: 4 } });
    expect((refusal as Error).message).toContain("6 units are promised to orders");
    await adjust(keeper, sku, { to: 4 });
    await assign(ctx, orderId);
    await adjust(keeper, sku, { by: 5 }, { warehouseCode: "PDX" });
    await expect(adjust(keeper, sku, { to: 3 })).rejects.toMatchObject({ details: { promised: 4, least: 4 } });
    expect(await booksOf(ctx, sku)).toEqual({ onHand: 11, reserved: 6, ledger: 11, shelves: 11, allocated: 6 });
  });

  test("is not taken from under the last buyer: either the unit is sold or it is gone from the shelf", async ({
    ctx,
  }) => {
    for (let round = 0; round < 12; round += 1) {
      const sku = await aSku(ctx, 1);
      const [bought, taken] = await Promise.allSettled([order(ctx, sku, 1), adjust(aKeeper(ctx), sku, { to: 0 })]);
      expect([codeOf(bought), codeOf(taken)].toSorted()).toEqual(
        bought.status === "fulfilled" ? ["PROMISED_TO_ORDERS", "done"] : ["SOLD_OUT", "done"],
      );
      const books = await booksOf(ctx, sku);
      expect([books.onHand, books.reserved]).toEqual(bought.status === "fulfilled" ? [1, 1] : [0, 0]);
      expect(books.ledger).toBe(books.onHand);
    }
  });

  test("two counts at once end as one of them, with a ledger that adds up", async ({ ctx }) => {
    for (let round = 0; round < 8; round += 1) {
      const sku = await aSku(ctx, 10);
      await Promise.all([adjust(aKeeper(ctx), sku, { to: 7 }), adjust(aKeeper(ctx), sku, { to: 12 })]);
      const books = await booksOf(ctx, sku);
      expect([7, 12]).toContain(books.onHand);
      expect(books).toMatchObject({ ledger: books.onHand, shelves: books.onHand });
    }
  });

  test("adjusting, buying, choosing warehouses and shipping at once never hang and never lie", async ({ ctx }) => {
    const sku = await aSku(ctx, 30);
    const keeper = aKeeper(ctx);
    const whole = async () => {
      const orderId = await order(ctx, sku, 1);
      await assign(ctx, orderId);
      await inTransaction(ctx, (ctx) =>
        shipStock(ctx, { orderId, warehouseCode: "RTM", lines: [{ sku, quantity: 1 }], reference: newId() }),
      );
    };
    const all = [
      ...Array.from({ length: 12 }, () => whole()),
      ...Array.from({ length: 12 }, (_, at) => adjust(keeper, sku, { by: at % 2 === 0 ? 1 : -1 })),
    ];
    expect((await Promise.allSettled(all)).map(codeOf).filter((code) => code !== "done")).toEqual([]);
    expect(await booksOf(ctx, sku)).toEqual({ onHand: 18, reserved: 0, ledger: 18, shelves: 18, allocated: 0 });
  });
});
