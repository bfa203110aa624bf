import { aProduct } from "@cartwright/catalog/testing";
import type { RootCtx } from "@cartwright/db/context";
import { test } from "@cartwright/db/testing";
import { aKeeper, stockOfProduct } from "@cartwright/inventory/testing";
import { describe, expect } from "vitest";
import { ListStock } from "./contract.ts";
import { listStockForStaff } from "./list-stock-for-staff.ts";
import { stockForStaff } from "./stock-for-staff.ts";

const list = (ctx: RootCtx, asked: Partial<ListStock> = {}) => listStockForStaff(aKeeper(ctx), ListStock.parse(asked));
const skusOf = async (ctx: RootCtx, asked: Partial<ListStock> = {}) =>
  (await list(ctx, asked)).items.map(({ sku }) => sku);

/** A product whose variants have so many units, here and there. */
async function aStock(ctx: RootCtx, title: string, units: Record<string, [rotterdam: number, portland?: number]>) {
  const variants = Object.keys(units).map((sku) => ({ sku, barcode: null, weightGrams: 100, options: {} }));
  const saved = await aProduct(ctx, { title, variants });
  await stockOfProduct(ctx, saved.productId, units);
  return saved;
}

describe("the list of stock", () => {
  test("has every SKU in its order, page by page, and knows what is low, out, or both somewhere", async ({ ctx }) => {
    await aStock(ctx, "Ebb Bowl", { "EBB-1": [0], "EBB-2": [3, 40], "EBB-3": [5] });
    await aStock(ctx, "Tide Mug", { "TIDE-1": [50], "TIDE-2": [0, 2] });
    expect(await skusOf(ctx)).toEqual(["EBB-1", "EBB-2", "EBB-3", "TIDE-1", "TIDE-2"]);
    expect(await skusOf(ctx, { level: "out" })).toEqual(["EBB-1"]);
    expect(await skusOf(ctx, { level: "low" })).toEqual(["EBB-3", "TIDE-2"]);
    expect(await skusOf(ctx, { level: "low", lowAt: 2 })).toEqual(["TIDE-2"]);
    expect(await skusOf(ctx, { level: "low", warehouse: "RTM" })).toEqual(["EBB-2", "EBB-3"]);
    expect(await skusOf(ctx, { search: "ebb-" })).toEqual(["EBB-1", "EBB-2", "EBB-3"]);
    expect(await skusOf(ctx, { search: "mug", level: "low" })).toEqual(["TIDE-2"]);
    expect(await skusOf(ctx, { search: "100%" })).toEqual([]);

    const first = await list(ctx, { limit: 2 });
    const second = await list(ctx, { limit: 2, cursor: first.next });
    const third = await list(ctx, { limit: 2, cursor: second.next });
    expect([first, second, third].flatMap(({ items }) => items.map(({ sku }) => sku))).toHaveLength(5);
    expect(third.next).toBeNull();
    expect(first.items[1]).toMatchObject({
      title: "Ebb Bowl",
      available: 43,
      onHand: 43,
      warehouses: [
        { code: "PDX", onHand: 40, allocated: 0 },
        { code: "RTM", onHand: 3, allocated: 0 },
      ],
    });
  });

  test("leaves out what is not sold any more once none of it is left, and says so while some is", async ({ ctx }) => {
    const { productId } = await aStock(ctx, "Old Jug", { "OLD-1": [0], "OLD-2": [4] });
    await ctx.db.variant.updateMany({ where: { productId }, data: { status: "retired" } });
    expect(await skusOf(ctx, { search: "old" })).toEqual(["OLD-2"]);
    const rows = await stockForStaff(aKeeper(ctx), { productId });
    expect(rows.map(({ sku, status, onHand }) => [sku, status, onHand])).toEqual([
      ["OLD-1", "retired", 0],
      ["OLD-2", "retired", 4],
    ]);
  });

  test("is not for everybody, and knows its own cursors only", async ({ ctx }) => {
    await expect(listStockForStaff(aKeeper(ctx, []), ListStock.parse({}))).rejects.toMatchObject({
      code: "NOT_PERMITTED",
    });
    await expect(list(ctx, { cursor: "nonsense" })).rejects.toMatchObject({ code: "BAD_CURSOR" });
  });
});
