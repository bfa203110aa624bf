import { openDatabase } from "@cartwright/db/client";
import { test } from "@cartwright/db/testing";
import { inTransaction } from "@cartwright/db/transaction";
import { after } from "@cartwright/kernel/clock";
import { type Id, newId } from "@cartwright/kernel/id";
import type { RootCtx } from "@cartwright/db/context";
import { describe, expect } from "vitest";
import { allocateReleasedStock, allocateStock } from "./allocate-stock.ts";
import { assignWarehouses } from "./assign-warehouses.ts";
import { availabilityOf } from "./availability.ts";
import { SoldOut } from "./errors.ts";
import { receiveStock } from "./receive-stock.ts";
import { releaseStock } from "./release-stock.ts";
import { reserveStock } from "./reserve-stock.ts";
import { aSku } from "./testing.ts";

const reserve = (ctx: RootCtx, lines: { sku: string; quantity: number }[], orderId = newId<"Order">()) =>
  inTransaction(ctx, async (ctx) => {
    await reserveStock(ctx, { orderId, lines, expiresAt: after(ctx.now(), 60_000) });
    return orderId;
  });
const release = (ctx: RootCtx, orderId: Id<"Order">) => inTransaction(ctx, (ctx) => releaseStock(ctx, orderId));

describe("reserving", () => {
  test("two hundred buyers race for the last ten: ten get one, the others learn that it is sold out", async ({
    ctx,
  }) => {
    const sku = await aSku(ctx, 10);
    const results = await Promise.allSettled(Array.from({ length: 200 }, () => reserve(ctx, [{ sku, quantity: 1 }])));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(10);
    const losers = results.filter((result) => result.status === "rejected");
    expect(losers.every((loser) => loser.reason instanceof SoldOut)).toBe(true);
    expect(await ctx.db.availability.findUnique({ where: { sku } })).toMatchObject({ onHand: 10, reserved: 10 });
  });

  test("two lines of one SKU are one demand: three units cannot be sold as two and two", async ({ ctx }) => {
    const sku = await aSku(ctx, 3);
    const refusal = await reserve(ctx, [
      { sku, quantity: 2 },
      { sku, quantity: 2 },
    ]).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(SoldOut);
    expect((refusal as SoldOut).shortages).toEqual([{ sku, wanted: 4, available: 3 }]);
  });

  test("a cart is reserved whole or not at all, and every shortage is named", async ({ ctx }) => {
    const [plenty, none, one] = [await aSku(ctx, 5), await aSku(ctx, 0), await aSku(ctx, 1)];
    const refusal = await reserve(ctx, [
      { sku: plenty, quantity: 1 },
      { sku: none, quantity: 1 },
      { sku: one, quantity: 2 },
    ]).catch((error: unknown) => error);
    expect((refusal as SoldOut).shortages.map((shortage) => shortage.sku).toSorted()).toEqual([none, one].toSorted());
    expect(await availabilityOf(ctx, [plenty])).toEqual(new Map([[plenty, 5]]));
  });

  test("carts with the same goods in opposite order do not deadlock", async ({ ctx }) => {
    const [a, b] = [await aSku(ctx, 50), await aSku(ctx, 50)];
    const carts = Array.from({ length: 30 }, (_, index) =>
      (index % 2 === 0 ? [a, b] : [b, a]).map((sku) => ({ sku, quantity: 1 })),
    );
    const results = await Promise.allSettled(carts.map((lines) => reserve(ctx, lines)));
    expect(results.every((result) => result.status === "fulfilled")).toBe(true);
  });
});

describe("after the reservation", () => {
  test("released stock can be bought by somebody else, once", async ({ ctx }) => {
    const sku = await aSku(ctx, 1);
    const order = await reserve(ctx, [{ sku, quantity: 1 }]);
    expect(await Promise.all([release(ctx, order), release(ctx, order)])).toEqual(
      expect.arrayContaining([true, false]),
    );
    expect(await availabilityOf(ctx, [sku])).toEqual(new Map([[sku, 1]]));
  });

  test("expiry and payment cannot both have the stock", async ({ ctx }) => {
    const sku = await aSku(ctx, 20);
    for (let round = 0; round < 10; round += 1) {
      const order = await reserve(ctx, [{ sku, quantity: 1 }]);
      const [paid, expired] = await Promise.all([
        inTransaction(ctx, (ctx) => allocateStock(ctx, order)),
        release(ctx, order),
      ]);
      expect(paid).not.toBe(expired);
    }
  });

  test("a late payment gets the stock again while there is some, and is refused when it has gone", async ({ ctx }) => {
    const sku = await aSku(ctx, 1);
    const late = await reserve(ctx, [{ sku, quantity: 1 }]);
    await release(ctx, late);
    const other = await reserve(ctx, [{ sku, quantity: 1 }]);
    await expect(inTransaction(ctx, (ctx) => allocateReleasedStock(ctx, late))).rejects.toBeInstanceOf(SoldOut);
    await release(ctx, other);
    expect(await inTransaction(ctx, (ctx) => allocateReleasedStock(ctx, late))).toBe(true);
    expect(await availabilityOf(ctx, [sku])).toEqual(new Map([[sku, 0]]));
  });

  test("the order ships from the preferred warehouse first and from the others for the rest", async ({ ctx }) => {
    const sku = await aSku(ctx, 2);
    await ctx.db.warehouse.upsert({
      where: { code: "PDX" },
      create: { code: "PDX", name: "Portland", country: "US" },
      update: {},
    });
    await receiveStock(ctx, { sku, warehouseCode: "PDX", quantity: 5, reference: "initial" });
    const orderId = await reserve(ctx, [{ sku, quantity: 4 }]);
    await inTransaction(ctx, (ctx) => assignWarehouses(ctx, { orderId, preferred: "RTM" }));
    const allocations = await ctx.db.allocation.findMany({ where: { orderId }, orderBy: { warehouseCode: "asc" } });
    expect(allocations.map(({ warehouseCode, quantity }) => [warehouseCode, quantity])).toEqual([
      ["PDX", 2],
      ["RTM", 2],
    ]);
  });
});

describe("the stock ledger", () => {
  test("books the same delivery once, and stock equals the ledger", async ({ ctx }) => {
    const sku = await aSku(ctx, 3);
    const delivery = { sku, warehouseCode: "RTM", quantity: 4, reference: "note-1" };
    expect(await Promise.all([receiveStock(ctx, delivery), receiveStock(ctx, delivery)])).toEqual(
      expect.arrayContaining([true, false]),
    );
    const sum = await ctx.db.stockMovement.aggregate({ where: { sku }, _sum: { quantity: true } });
    expect(await ctx.db.availability.findUnique({ where: { sku } })).toMatchObject({ onHand: sum._sum.quantity });
  });

  test("cannot be rewritten: not by us, nor by the owner of the schema", async ({ ctx, ownerUrl }) => {
    const sku = await aSku(ctx, 1);
    const owner = openDatabase({ url: ownerUrl, poolSize: 1, name: "owner" });
    for (const [{ stockMovement }, refusal] of [
      [ctx.db, "denied"],
      [owner.db, "append-only"],
    ] as const) {
      await expect(stockMovement.updateMany({ where: { sku }, data: { quantity: 9 } })).rejects.toThrow(refusal);
      await expect(stockMovement.deleteMany({ where: { sku } })).rejects.toThrow(refusal);
    }
    await owner.close();
  });
});
