import { aProduct, theMarkets } from "@cartwright/catalog/testing";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { type Id, newId } from "@cartwright/kernel/id";
import type { Permission } from "@cartwright/kernel/permission";
import { describe, expect } from "vitest";
import type { PriceChange } from "./contract.ts";
import { pricesOfProduct } from "./prices-of-product.ts";
import { setPrices } from "./set-prices.ts";

const by = (ctx: RootCtx, permissions: Permission[] = ["prices.write", "products.read"], name = "Ana"): RootCtx => {
  const ids = { staffId: newId<"Staff">(), sessionId: newId<"Session">() };
  return { ...ctx, actor: { kind: "staff", ...ids, name, permissions: new Set(permissions), address: "192.0.2.1" } };
};

interface Mug {
  readonly productId: Id<"Product">;
  readonly variantId: Id<"Variant">;
  set(ctx: RootCtx, ...changes: Omit<PriceChange, "variantId">[]): Promise<void>;
  prices(): Promise<unknown>;
}

const test = base.extend<{ mug: Mug }>({
  mug: async ({ ctx }, give) => {
    await theMarkets(ctx);
    const { productId, variants } = await aProduct(ctx);
    const variantId = variants[0]!.id;
    await give({
      productId,
      variantId,
      set: (ctx, ...changes) =>
        setPrices(ctx, { productId, changes: changes.map((change) => ({ ...change, variantId })) }),
      prices: async () => (await pricesOfProduct(by(ctx), { productId })).variants[0]?.prices,
    });
  },
});

const us = (amount: number, was: PriceChange["was"] = null, compareAt: number | null = null) => ({
  market: "us",
  price: { amount, compareAt },
  was,
});

describe("prices that staff set", () => {
  test("stand in every market, open or not; one that is taken away is not sold there", async ({ ctx, mug }) => {
    await mug.set(by(ctx), us(2800, null, 3200), { market: "fr", price: { amount: 2600, compareAt: null }, was: null });
    expect(await mug.prices()).toEqual({
      us: { amount: 2800, compareAt: 3200 },
      eu: null,
      fr: { amount: 2600, compareAt: null },
    });
    await mug.set(by(ctx), { market: "us", price: null, was: { amount: 2800, compareAt: 3200 } });
    expect(await mug.prices()).toMatchObject({ us: null, fr: { amount: 2600 } });
    const { before, after, label } = await ctx.db.auditEntry
      .findFirstOrThrow({ where: { subjectId: mug.productId }, orderBy: { id: "desc" } })
      .then((entry) => ({ before: entry.before, after: entry.after, label: entry.subjectLabel }));
    const sku = (await pricesOfProduct(by(ctx), { productId: mug.productId })).variants[0]!.sku;
    expect([before, after, label]).toEqual([
      { prices: [`${sku}, us: 28.00 USD, before 32.00`] },
      { prices: [`${sku}, us: not sold`] },
      "Tide Mug",
    ]);
    const told = await ctx.db.outbox.findMany({ where: { type: "price.changed" } });
    expect(told.at(-1)?.payload).toEqual({ productId: mug.productId, variantId: mug.variantId });
  });

  test("are refused as a whole where one is not what was seen, and say who was first and what is there", async ({
    ctx,
    mug,
  }) => {
    await mug.set(by(ctx, undefined, "Bo"), us(2800));
    const refusal = await mug
      .set(by(ctx), { market: "eu", price: { amount: 2600, compareAt: null }, was: null }, us(2900))
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: "CHANGED_MEANWHILE",
      details: { by: "Bo", theirs: [{ variantId: mug.variantId, market: "us", amount: 2800, compareAt: null }] },
    });
    expect(await mug.prices()).toMatchObject({ us: { amount: 2800 }, eu: null });
    await expect(mug.set(by(ctx), us(2900, { amount: 2800, compareAt: 3000 }))).rejects.toMatchObject({
      code: "CHANGED_MEANWHILE",
    });
    await mug.set(by(ctx), us(2900, { amount: 2800, compareAt: null }));
    expect(await mug.prices()).toMatchObject({ us: { amount: 2900 } });
  });

  test("that one has changed oneself in another tab are not told as somebody else’s", async ({ ctx, mug }) => {
    const ana = by(ctx);
    await mug.set(ana, us(2800));
    await expect(mug.set(ana, us(2900))).rejects.toMatchObject({
      message: "You changed a price in another tab. Nothing of this tab is saved yet.",
      details: { own: true },
    });
  });

  test("when two set them at once, one is first and the other is told", async ({ ctx, mug }) => {
    for (const was of [null, { amount: 3000, compareAt: null }]) {
      if (was !== null) await ctx.db.price.updateMany({ where: { variantId: mug.variantId }, data: { amount: 3000n } });
      const results = await Promise.allSettled([2100, 2200, 2300].map((amount) => mug.set(by(ctx), us(amount, was))));
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      for (const result of results)
        if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "CHANGED_MEANWHILE" });
    }
  });

  test("of another product, in no market, too high, or by somebody who may not are refused", async ({ ctx, mug }) => {
    const other = await aProduct(ctx);
    const price = { market: "us", price: { amount: 100, compareAt: null }, was: null };
    const changes = [{ ...price, variantId: other.variants[0]!.id }];
    const missing = { code: "NOTHING_TO_PRICE" };
    await expect(setPrices(by(ctx), { productId: mug.productId, changes })).rejects.toMatchObject(missing);
    await expect(mug.set(by(ctx), { ...price, market: "zz" })).rejects.toMatchObject(missing);
    await expect(mug.set(by(ctx), us(100_000_000_000))).rejects.toMatchObject({ code: "PRICE_TOO_HIGH" });
    await expect(mug.set(by(ctx, ["products.write"]), us(100))).rejects.toMatchObject({ code: "NOT_PERMITTED" });
    await expect(pricesOfProduct(by(ctx, []), { productId: mug.productId })).rejects.toMatchObject({
      code: "NOT_PERMITTED",
    });
    expect(await mug.prices()).toMatchObject({ us: null });
  });
});
