import { ListStaffProducts } from "@cartwright/catalog/contract";
import { setProductStatus } from "@cartwright/catalog/set-product-status";
import { aCategory, anAsset, aProduct, asStaff, editedProduct, theMarkets, unique } from "@cartwright/catalog/testing";
import type { RootCtx } from "@cartwright/db/context";
import { test as base } from "@cartwright/db/testing";
import { stockUp } from "@cartwright/inventory/testing";
import { after, DAY } from "@cartwright/kernel/clock";
import { describe, expect } from "vitest";
import { listProductsForStaff } from "./list-products-for-staff.ts";

type Asked = Partial<ListStaffProducts>;
const test = base.extend<{ shop: RootCtx; staff: ReturnType<typeof asStaff<RootCtx>> }>({
  shop: async ({ ctx }, provide) => {
    await theMarkets(ctx);
    await provide(ctx);
  },
  staff: async ({ shop }, provide) => provide(asStaff(shop)),
});
const listed = async (ctx: RootCtx, asked: Asked) =>
  (await listProductsForStaff(ctx, ListStaffProducts.parse({ ...asked }))).items;
const variant = (sku: string) => ({ sku, barcode: null, weightGrams: 1, options: {} });
const sized = (...skus: string[]) => ({
  options: [
    {
      slug: "size",
      name: "Size",
      type: "choice" as const,
      values: skus.map((sku) => ({ slug: sku.toLowerCase(), label: sku, swatch: null, colourFamily: null })),
    },
  ],
  variants: skus.map((sku) => ({ ...variant(sku), options: { size: sku.toLowerCase() } })),
});

describe("the staff's list of products", () => {
  test("shows what each is, how many variants are sold and what is left of all of them", async ({ shop, staff }) => {
    const [category, asset] = [await aCategory(shop), await anAsset(shop, "The mug")];
    const [a, b] = [unique("A").toUpperCase(), unique("B").toUpperCase()];
    const pictures = [{ assetId: asset, kind: "main" as const, option: null }];
    const draft = { ...sized(a, b), mainCategory: category, categories: [category], pictures };
    const { productId, slug } = await aProduct(shop, draft);
    await stockUp(shop, a, 3);
    await stockUp(shop, b, 4);
    const [row] = await listed(staff, { category });
    expect(row).toMatchObject({
      id: productId,
      slug,
      title: "Tide Mug",
      status: "active",
      picture: { assetId: asset, alt: "The mug" },
      variants: 2,
      available: 7,
      category,
      vendor: "Oficina Marim",
    });
    await editedProduct(staff, productId, { ...sized(a) });
    expect(await listed(staff, { category })).toMatchObject([{ variants: 1, available: 3 }]);
  });

  test("comes in pages that hold every product once, in either order, also while titles are the same", async ({
    shop,
    staff,
  }) => {
    const category = await aCategory(shop);
    const titles = ["Bowl", "bowl", "Álamo", "Cup", "Bowl", "Ash", "cup"];
    const mine = { mainCategory: category, categories: [category] };
    for (const title of titles) await aProduct(shop, { ...mine, title });
    for (const sort of ["updated", "title"] as const) {
      const rows: string[] = [];
      for (let cursor: string | null = null, page = 0; page === 0 || cursor !== null; page += 1) {
        const asked = ListStaffProducts.parse({ category, sort, cursor, limit: 2 });
        const { items, next } = await listProductsForStaff(staff, asked);
        rows.push(...items.map(({ id, title }) => `${title} ${id}`));
        cursor = next;
      }
      expect(new Set(rows).size).toBe(titles.length);
      const words = rows.map((row) => row.split(" ")[0]!.toLowerCase());
      if (sort === "updated") expect(words).toEqual(titles.map((title) => title.toLowerCase()).toReversed());
      else
        expect(words.filter((word) => word === "bowl")).toEqual(
          words.slice(words.indexOf("bowl"), words.indexOf("bowl") + 3),
        );
    }
    const first = await listProductsForStaff(staff, ListStaffProducts.parse({ category, limit: 1 }));
    const foreign = ListStaffProducts.parse({ category, sort: "title", cursor: first.next });
    await expect(listProductsForStaff(staff, foreign)).rejects.toMatchObject({ code: "BAD_CURSOR" });
  });

  test("what was changed last is first", async ({ shop, staff }) => {
    const category = await aCategory(shop);
    const mine = { mainCategory: category, categories: [category] };
    const [one, two] = [await aProduct(shop, mine), await aProduct(shop, mine)];
    await editedProduct(staff, one.productId, { vendor: "Atelier" });
    expect((await listed(staff, { category })).map(({ id }) => id)).toEqual([one.productId, two.productId]);
  });

  test("is narrowed by status, tag and category, each with the other", async ({ shop, staff }) => {
    const category = await aCategory(shop);
    const mine = { mainCategory: category, categories: [category] };
    const draft = await aProduct(shop, { ...mine, status: "draft", publishedAt: null, tags: ["gift"] });
    const active = await aProduct(shop, { ...mine, tags: ["gift", "new"] });
    const scheduled = await aProduct(shop, { ...mine, publishedAt: after(shop.now(), DAY) });
    const archived = await aProduct(shop, mine);
    await setProductStatus(staff, { productId: archived.productId, version: 1, status: "archived" });
    const ids = async (asked: Asked) => (await listed(staff, { category, ...asked })).map(({ id }) => id);
    expect(await ids({ status: "draft" })).toEqual([draft.productId]);
    expect(await ids({ status: "active" })).toEqual([active.productId]);
    expect(await ids({ status: "scheduled" })).toEqual([scheduled.productId]);
    expect(await ids({ status: "archived" })).toEqual([archived.productId]);
    expect(await ids({ tag: "gift" })).toEqual([active.productId, draft.productId]);
    expect(await ids({ tag: "gift", status: "draft" })).toEqual([draft.productId]);
    expect((await listed(staff, { category, status: "scheduled" }))[0]?.status).toBe("scheduled");
    expect(await listed(staff, { category: "nowhere" })).toEqual([]);
  });

  test("is searched by a part of a title, whatever its case, and by the beginning of a SKU, sold or retired", async ({
    shop,
    staff,
  }) => {
    const word = unique("Zor").replaceAll("-", "");
    const [sku, retired] = [`${word.toUpperCase()}-1`, `${word.toUpperCase()}-2`];
    const titled = await aProduct(shop, { title: `The ${word} 100% cup_x` });
    const coded = await aProduct(shop, sized(sku, retired));
    await editedProduct(staff, coded.productId, sized(sku));
    const ids = async (search: string) => (await listed(staff, { search })).map(({ id }) => id);
    expect(await ids(word.toLowerCase().slice(1))).toEqual([titled.productId]);
    expect(await ids(`${word} 100% cup_`)).toEqual([titled.productId]);
    expect(await ids(`${word}%cup`)).toEqual([]);
    expect(await ids(`${word}-`.toLowerCase())).toEqual([coded.productId]);
    expect(await ids(retired)).toEqual([coded.productId]);
    expect((await ids(word)).toSorted()).toEqual([titled.productId, coded.productId].toSorted());
  });

  test("costs two statements, however long the page, and needs the permission", async ({ shop, staff }) => {
    await aProduct(shop);
    let statements = 0;
    const count = shop.db.$extends({
      query: {
        $allOperations({ args, query }) {
          statements += 1;
          return query(args);
        },
      },
    });
    await listed({ ...staff, db: count as unknown as RootCtx["db"] }, { limit: 100 });
    expect(statements).toBe(2);
    await expect(listed(asStaff(shop, "Di", ["orders.read"]), {})).rejects.toMatchObject({ code: "NOT_PERMITTED" });
  });
});
