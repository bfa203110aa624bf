import { test } from "@cartwright/db/testing";
import { newId } from "@cartwright/kernel/id";
import { beforeEach, describe, expect } from "vitest";
import { changeProduct } from "./change-product.ts";
import { defineCollection } from "./define-collection.ts";
import { productForStaff } from "./product-for-staff.ts";
import { productHistory } from "./product-history.ts";
import { restoreProduct } from "./restore-product.ts";
import { setProductStatus } from "./set-product-status.ts";
import { aCategory, anAsset, aProduct, asStaff, editedProduct, theMarkets, unique } from "./testing.ts";
import { variantsForSale } from "./variants-for-sale.ts";

beforeEach<{ ctx: Parameters<typeof theMarkets>[0] }>(async ({ ctx }) => theMarkets(ctx));

const refused = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) });
const variant = (sku: string, value: string) => ({ sku, barcode: null, weightGrams: 400, options: { size: value } });
const size = (...slugs: string[]) => ({
  slug: "size",
  name: "Size",
  type: "choice" as const,
  values: slugs.map((slug) => ({ slug, label: slug, swatch: null, colourFamily: null })),
});

describe("the history of a product", () => {
  test("begins with the seed's first state and tells for each version who changed what from what to what", async ({
    ctx,
  }) => {
    const [ana, bo] = [asStaff(ctx, "Ana"), asStaff(ctx, "Bo")];
    const { productId } = await aProduct(ctx);
    const { words } = await productForStaff(ana, { productId });
    await changeProduct(ana, {
      productId,
      version: 1,
      changes: { vendor: "Atelier", words: { ...words, title: "Ebb" } },
    });
    await setProductStatus(bo, { productId, version: 2, status: "archived" });
    const { items, next } = await productHistory(ana, { productId, limit: 20 });
    expect(next).toBeNull();
    expect(items.map(({ version, by, changes }) => [version, by.name, changes])).toEqual([
      [3, "Bo", [{ field: "status", before: "active", after: "archived" }]],
      [
        2,
        "Ana",
        [
          { field: "title", before: "Tide Mug", after: "Ebb" },
          { field: "vendor", before: "Oficina Marim", after: "Atelier" },
        ],
      ],
      [1, "test", []],
    ]);
  });

  test("is read in pages, newest first, without a gap", async ({ ctx }) => {
    const staff = asStaff(ctx);
    const { productId } = await aProduct(ctx);
    for (let step = 0; step < 6; step += 1) await editedProduct(staff, productId, { vendor: `V${step}` });
    const versions: number[] = [];
    for (let cursor: string | null = null, page = 0; page === 0 || cursor !== null; page += 1) {
      const { items, next } = await productHistory(staff, { productId, cursor, limit: 3 });
      versions.push(...items.map(({ version }) => version));
      cursor = next;
    }
    expect(versions).toEqual([7, 6, 5, 4, 3, 2, 1]);
    const foreign = productHistory(staff, { productId, cursor: "bm90IGEgbnVtYmVy", limit: 3 });
    await expect(foreign).rejects.toEqual(refused("BAD_CURSOR"));
  });

  test("of a product from before versions were kept begins with what it was then", async ({ ctx }) => {
    const staff = asStaff(ctx);
    const { productId } = await aProduct(ctx);
    const old = newId<"Product">();
    // As an older release has left one: a row, and no version of it.
    await ctx.db
      .$executeRaw`insert into catalog.product select (jsonb_populate_record(p, jsonb_build_object('id', ${old}::text, 'version', 4))).*
      from catalog.product p where p.id = ${productId}::uuid`;
    await ctx.db.$executeRaw`insert into catalog.product_translation
      select (jsonb_populate_record(t, jsonb_build_object('product_id', ${old}::text, 'slug', ${unique("old")}::text))).*
      from catalog.product_translation t where t.product_id = ${productId}::uuid`;
    expect((await productForStaff(staff, { productId: old })).updatedBy).toBeNull();
    const variants = [{ sku: unique("O").toUpperCase(), barcode: null, weightGrams: 1, options: {} }];
    await changeProduct(staff, { productId: old, version: 4, changes: { vendor: "Atelier", variants } });
    const { items } = await productHistory(staff, { productId: old, limit: 20 });
    expect(items.map(({ version, by }) => [version, by.kind])).toEqual([
      [5, "staff"],
      [4, "system"],
    ]);
    expect(await restoreProduct(staff, { productId, version: 1, to: 1 })).toEqual({ version: 1, leftOut: [] });
  });

  test("cannot be changed by anybody who breaks into an app", async ({ ctx }) => {
    const { productId } = await aProduct(ctx);
    await expect(ctx.db.productRevision.deleteMany({ where: { productId } })).rejects.toThrow(/permission denied/);
    await expect(
      ctx.db.productRevision.updateMany({ where: { productId }, data: { byName: "Somebody" } }),
    ).rejects.toThrow(/permission denied/);
  });
});

describe("restoring a version", () => {
  test("brings everything back as a new version: words, options, pictures, places, and variants under their old ids", async ({
    ctx,
  }) => {
    const staff = asStaff(ctx);
    const [asset, place] = [await anAsset(ctx), await aCategory(ctx)];
    const [small, large] = [unique("S").toUpperCase(), unique("L").toUpperCase()];
    const { productId, variants } = await aProduct(ctx, {
      mainCategory: place,
      categories: [place],
      options: [size("small", "large")],
      variants: [variant(small, "small"), variant(large, "large")],
      pictures: [{ assetId: asset, kind: "main", option: { option: "size", value: "large" } }],
    });
    const first = await productForStaff(staff, { productId });
    const elsewhere = await aCategory(ctx);
    await changeProduct(staff, {
      productId,
      version: 1,
      changes: {
        words: { ...first.words, title: "Ebb", slug: unique("ebb"), story: [] },
        mainCategory: elsewhere,
        categories: [elsewhere],
        options: [size("small")],
        variants: [variant(small, "small")],
        pictures: [],
      },
    });
    const { version, leftOut } = await restoreProduct(staff, { productId, version: 2, to: 1 });
    expect([version, leftOut]).toEqual([3, []]);
    const { updatedAt: _was, updatedBy: _who, ...expected } = first;
    expect(await productForStaff(staff, { productId })).toMatchObject({ ...expected, version: 3 });
    const sold = await variantsForSale(ctx, { marketCode: "us", variantIds: variants.map(({ id }) => id) });
    expect(sold.map(({ sellable, variantLabel }) => [variantLabel, sellable]).toSorted()).toEqual([
      ["large", true],
      ["small", true],
    ]);
    expect((await productHistory(staff, { productId, limit: 1 })).items[0]).toMatchObject({
      version: 3,
      restoredFrom: 1,
    });
    expect(
      await ctx.db.auditEntry.findFirst({ where: { subjectId: productId, action: "product.restored" } }),
    ).toMatchObject({ before: { title: "Ebb" }, after: { title: "Tide Mug", restoredFrom: 1 } });
  });

  test("leaves it on sale or not, and leaves out, with words, what is gone or somebody else's", async ({ ctx }) => {
    const staff = asStaff(ctx);
    const asset = await anAsset(ctx);
    const { productId, slug } = await aProduct(ctx, { pictures: [{ assetId: asset, kind: "main", option: null }] });
    const gifts = { slug: unique("gifts"), name: "Gifts", description: "", position: 0, assetId: null };
    await defineCollection(ctx, { ...gifts, products: [slug] });
    const { words } = await productForStaff(staff, { productId });
    const changes = { words: { ...words, slug: unique("ebb") }, pictures: [], collections: [] };
    await changeProduct(staff, { productId, version: 2, changes });
    await setProductStatus(staff, { productId, version: 3, status: "archived" });
    const thief = await aProduct(ctx, { slug });
    await ctx.db.assetTranslation.deleteMany({ where: { assetId: asset } });
    await ctx.db.asset.delete({ where: { id: asset } });
    const { leftOut } = await restoreProduct(staff, { productId, version: 4, to: 2 });
    const kept = changes.words.slug;
    expect(leftOut).toEqual([
      `The address “${slug}” belongs to another product now; it stays “${kept}”.`,
      "One picture is gone.",
    ]);
    const restored = await productForStaff(staff, { productId });
    expect(restored).toMatchObject({
      status: "archived",
      words: { slug: kept },
      collections: [gifts.slug],
      pictures: [],
    });
    expect((await productForStaff(staff, { productId: thief.productId })).words.slug).toBe(slug);
  });

  test("is one change like any other: one of two at once wins, and it needs the version and the permission", async ({
    ctx,
  }) => {
    const staff = asStaff(ctx);
    const { productId } = await aProduct(ctx);
    await editedProduct(staff, productId, { vendor: "Atelier" });
    const results = await Promise.allSettled([
      restoreProduct(staff, { productId, version: 2, to: 1 }),
      changeProduct(staff, { productId, version: 2, changes: { tags: ["x"] } }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((result) => result.status === "rejected")!.reason).toEqual(refused("CHANGED_MEANWHILE"));
    await expect(restoreProduct(staff, { productId, version: 3, to: 9 })).rejects.toEqual(refused("VERSION_NOT_FOUND"));
    const reader = asStaff(ctx, "Cy", ["products.read"]);
    await expect(restoreProduct(reader, { productId, version: 3, to: 1 })).rejects.toEqual(refused("NOT_PERMITTED"));
    await expect(productHistory(asStaff(ctx, "Di", []), { productId, limit: 5 })).rejects.toEqual(
      refused("NOT_PERMITTED"),
    );
  });

  test("never leaves a product on sale with nothing to sell", async ({ ctx }) => {
    const staff = asStaff(ctx);
    const { productId } = await aProduct(ctx, { status: "draft", publishedAt: null, variants: [] });
    const variants = [{ sku: unique("V").toUpperCase(), barcode: null, weightGrams: 1, options: {} }];
    await changeProduct(staff, { productId, version: 1, changes: { variants } });
    await setProductStatus(staff, { productId, version: 2, status: "active" });
    await expect(restoreProduct(staff, { productId, version: 3, to: 1 })).rejects.toEqual(refused("PRODUCT_INVALID"));
  });
});
