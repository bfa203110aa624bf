import { test } from "@cartwright/db/testing";
import { after, DAY, SECOND } from "@cartwright/kernel/clock";
import { type Id, newId } from "@cartwright/kernel/id";
import { beforeEach, describe, expect } from "vitest";
import { changeProduct } from "./change-product.ts";
import { createProduct } from "./create-product.ts";
import { defineCollection } from "./define-collection.ts";
import { duplicateProduct } from "./duplicate-product.ts";
import { productBySlug } from "./product-by-slug.ts";
import { productForStaff } from "./product-for-staff.ts";
import { publishScheduled } from "./publish-scheduled.ts";
import { setProductStatus } from "./set-product-status.ts";
import { aCategory, anAsset, aProduct, asStaff, theMarkets, unique } from "./testing.ts";

beforeEach<{ ctx: Parameters<typeof theMarkets>[0] }>(async ({ ctx }) => theMarkets(ctx));

type Ctx = Parameters<typeof aProduct>[0];
const sku = () => unique("S").toUpperCase();
const variant = (name: string, options: Record<string, string> = {}) => ({
  sku: name,
  barcode: null,
  weightGrams: 400,
  options,
});
const colour = (...slugs: string[]) => ({
  slug: "colour",
  name: "Colour",
  type: "swatch" as const,
  values: slugs.map((slug) => ({ slug, label: slug.toUpperCase(), swatch: "#cec2ac", colourFamily: null })),
});
const shown = async (ctx: Ctx, slug: string) => (await productBySlug(ctx, { marketCode: "us", slug })).product;
const refused = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) });
const eventsAbout = async (ctx: Ctx, productId: string) =>
  (await ctx.db.outbox.findMany({ where: { type: "product.changed" } })).filter(
    ({ payload }) => (payload as { productId: string }).productId === productId,
  ).length;

describe("changing a product", () => {
  test("changes what is given and nothing else, in one version, with an audit entry and an event", async ({ ctx }) => {
    const staff = asStaff(ctx);
    const { productId, slug } = await aProduct(ctx);
    const [before, events] = [await productForStaff(staff, { productId }), await eventsAbout(ctx, productId)];
    const changes = { vendor: "Atelier", tags: ["mug", "gift", "mug"], words: { ...before.words, seoTitle: "A mug" } };
    expect(await changeProduct(staff, { productId, version: 1, changes })).toEqual({ version: 2 });
    const now = await productForStaff(staff, { productId });
    const { updatedAt: _then, updatedBy, ...rest } = now;
    expect(updatedBy).toEqual({ kind: "staff", id: staff.actor.staffId, name: "Ana" });
    const { updatedAt: _at, updatedBy: _by, ...was } = before;
    const seo = { ...before.words, seoTitle: "A mug" };
    expect(rest).toEqual({ ...was, version: 2, vendor: "Atelier", tags: ["mug", "gift"], words: seo });
    expect(await shown(ctx, slug)).toMatchObject({ vendor: "Atelier", seoTitle: "A mug", seoDescription: "" });
    expect(await eventsAbout(ctx, productId)).toBe(events + 1);
    expect(await ctx.db.auditEntry.findMany({ where: { subjectId: productId } })).toMatchObject([
      {
        action: "product.changed",
        before: { vendor: "Oficina Marim", seoTitle: "", tags: [] },
        after: { vendor: "Atelier", seoTitle: "A mug", tags: ["mug", "gift"] },
      },
    ]);
  });

  test("into what it is already is no new version and no event", async ({ ctx }) => {
    const staff = asStaff(ctx);
    const { productId } = await aProduct(ctx);
    const events = await eventsAbout(ctx, productId);
    const { words, attributes, options } = await productForStaff(staff, { productId });
    const changes = { words, attributes, options: [...options] };
    expect(await changeProduct(staff, { productId, version: 1, changes })).toEqual({ version: 1 });
    expect(await eventsAbout(ctx, productId)).toBe(events);
  });

  test("of two who started from one version exactly one wins, however often they try; the other learns who and what", async ({
    ctx,
  }) => {
    const [ana, bo] = [asStaff(ctx, "Ana"), asStaff(ctx, "Bo")];
    const { productId } = await aProduct(ctx);
    for (let version = 1; version <= 6; version += 1) {
      const results = await Promise.allSettled([
        changeProduct(ana, { productId, version, changes: { vendor: `Ana ${version}` } }),
        changeProduct(bo, { productId, version, changes: { tags: [`bo-${version}`] } }),
      ]);
      expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      const anaWon = results[0]!.status === "fulfilled";
      const refusal = results.find((result) => result.status === "rejected")!.reason as unknown;
      const told = { by: anaWon ? "Ana" : "Bo", version: version + 1, changed: [anaWon ? "vendor" : "tags"] };
      expect(refusal).toEqual(refused("CHANGED_MEANWHILE", told));
      expect((refusal as Error).message).toBe(`${told.by} changed “Tide Mug” just now. Look at it again, then save.`);
    }
    const stale = changeProduct(ana, { productId, version: 1, changes: { vendor: "Late" } });
    await expect(stale).rejects.toEqual(refused("CHANGED_MEANWHILE", { version: 7 }));
  });

  test("staff and a seed take turns: no change is lost, and each is a version", async ({ ctx }) => {
    const staff = asStaff(ctx);
    const [slug, mainCategory, name] = [unique("mug"), await aCategory(ctx), sku()];
    const draft = { slug, mainCategory, categories: [mainCategory], variants: [variant(name)] };
    const { productId } = await aProduct(ctx, draft);
    const results = await Promise.allSettled([
      changeProduct(staff, { productId, version: 1, changes: { tags: ["mine"] } }),
      ...[1, 2, 3].map((weightGrams) => aProduct(ctx, { ...draft, weightGrams })),
    ]);
    const { version } = await productForStaff(staff, { productId });
    expect(version).toBe(1 + results.filter(({ status }) => status === "fulfilled").length);
    const versions = await ctx.db.productRevision.findMany({ where: { productId }, orderBy: { version: "asc" } });
    expect(versions.map((revision) => revision.version)).toEqual(
      Array.from({ length: version }, (_, index) => index + 1),
    );
  });

  test("needs the permission, and a product", async ({ ctx }) => {
    const { productId } = await aProduct(ctx);
    const reader = asStaff(ctx, "Cy", ["products.read"]);
    const input = { productId, version: 1, changes: { vendor: "X" } };
    await expect(changeProduct(reader, input)).rejects.toEqual(refused("NOT_PERMITTED"));
    await expect(setProductStatus(reader, { productId, version: 1, status: "archived" })).rejects.toEqual(
      refused("NOT_PERMITTED"),
    );
    await expect(createProduct(reader, { title: "X", mainCategory: "x" })).rejects.toEqual(refused("NOT_PERMITTED"));
    await expect(duplicateProduct(reader, { productId })).rejects.toEqual(refused("NOT_PERMITTED"));
    await expect(productForStaff(asStaff(ctx, "Di", []), { productId })).rejects.toEqual(refused("NOT_PERMITTED"));
    const nowhere = { ...input, productId: newId<"Product">() };
    await expect(changeProduct(asStaff(ctx), nowhere)).rejects.toEqual(refused("PRODUCT_NOT_FOUND"));
  });
});

describe("options and variants", () => {
  test("a variant that is not named any more is retired, and comes back under its id; a SKU never moves", async ({
    ctx,
  }) => {
    const staff = asStaff(ctx);
    const [oat, moss] = [sku(), sku()];
    const both = [variant(oat, { colour: "oat" }), variant(moss, { colour: "moss" })];
    const { productId, variants } = await aProduct(ctx, { options: [colour("oat", "moss")], variants: both });
    await changeProduct(staff, { productId, version: 1, changes: { options: [colour("oat")], variants: [both[0]!] } });
    expect((await productForStaff(staff, { productId })).variants.map(({ id, status }) => [id, status])).toEqual([
      [variants[0]!.id, "active"],
      [variants[1]!.id, "retired"],
    ]);
    const changes = { options: [colour("oat", "moss")], variants: both.toReversed() };
    await changeProduct(staff, { productId, version: 2, changes });
    expect((await productForStaff(staff, { productId })).variants.map(({ id }) => id)).toEqual([
      variants[1]!.id,
      variants[0]!.id,
    ]);
    const other = await aProduct(ctx);
    const theft = { productId: other.productId, version: 1, changes: { variants: [variant(oat)] } };
    await expect(changeProduct(staff, theft)).rejects.toEqual(refused("SKU_TAKEN", { sku: oat }));
  });

  test("nobody can save what could not be sold: the first problem names its field", async ({ ctx }) => {
    const staff = asStaff(ctx);
    const [a, b] = [sku(), sku()];
    const { productId } = await aProduct(ctx, { options: [colour("oat")], variants: [variant(a, { colour: "oat" })] });
    const trying = (changes: object) => changeProduct(staff, { productId, version: 1, changes });
    const same = [variant(a, { colour: "oat" }), variant(b, { colour: "oat" })];
    await expect(trying({ variants: same })).rejects.toEqual(
      refused("PRODUCT_INVALID", { field: "changes.variants.1.options" }),
    );
    await expect(trying({ variants: [] })).rejects.toEqual(refused("PRODUCT_INVALID", { field: "changes.variants" }));
    await expect(trying({ options: [] })).rejects.toEqual(
      refused("PRODUCT_INVALID", { field: "changes.variants.0.options" }),
    );
    expect((await productForStaff(staff, { productId })).version).toBe(1);
  });
});

describe("where a product stands", () => {
  test("in categories, collections and with pictures that exist; the main category is always one of them", async ({
    ctx,
  }) => {
    const staff = asStaff(ctx);
    const [first, second] = [await aCategory(ctx), await aCategory(ctx)];
    const { productId } = await aProduct(ctx, { mainCategory: first, categories: [first] });
    const collection = { slug: unique("gifts"), name: "Gifts", description: "", position: 0, assetId: null };
    await defineCollection(ctx, { ...collection, products: [] });
    const asset = await anAsset(ctx);
    const pictures = [{ assetId: asset, kind: "main" as const, option: { option: "colour", value: "gone" } }];
    const changes = { mainCategory: second, collections: [collection.slug], pictures };
    await changeProduct(staff, { productId, version: 1, changes });
    expect(await productForStaff(staff, { productId })).toMatchObject({
      mainCategory: second,
      categories: [first, second].toSorted(),
      collections: [collection.slug],
      pictures: [{ asset: { assetId: asset, state: "ready" }, kind: "main", option: null }],
    });
    const trying = (wrong: object) => changeProduct(staff, { productId, version: 2, changes: wrong });
    await expect(trying({ categories: ["nowhere"] })).rejects.toEqual(refused("CATEGORY_NOT_FOUND"));
    await expect(trying({ collections: ["nowhere"] })).rejects.toEqual(refused("COLLECTION_NOT_FOUND"));
    const missing = [{ ...pictures[0]!, assetId: newId<"Asset">() as Id<"Asset"> }];
    await expect(trying({ pictures: missing })).rejects.toEqual(refused("ASSET_NOT_FOUND"));
  });

  test("a former address leads to the product until somebody else takes it; a taken one is refused", async ({
    ctx,
  }) => {
    const staff = asStaff(ctx);
    const [one, two] = [await aProduct(ctx), await aProduct(ctx)];
    const wordsOf = async (productId: Id<"Product">) => (await productForStaff(staff, { productId })).words;
    const rename = async (productId: Id<"Product">, version: number, slug: string) =>
      changeProduct(staff, { productId, version, changes: { words: { ...(await wordsOf(productId)), slug } } });
    await expect(rename(one.productId, 1, two.slug)).rejects.toEqual(refused("SLUG_TAKEN", { slug: two.slug }));
    const next = unique("ebb-mug");
    await rename(one.productId, 1, next);
    expect(await shown(ctx, one.slug)).toMatchObject({ id: one.productId, slug: next });
    await rename(two.productId, 1, one.slug);
    expect(await shown(ctx, one.slug)).toMatchObject({ id: two.productId, slug: one.slug });
    expect(await shown(ctx, two.slug)).toMatchObject({ id: two.productId, slug: one.slug });
    expect(await ctx.db.formerSlug.count({ where: { slug: one.slug } })).toBe(0);
  });

  test("two who take one address at once: one gets it", async ({ ctx }) => {
    const staff = asStaff(ctx);
    const products = await Promise.all([aProduct(ctx), aProduct(ctx)]);
    const slug = unique("wanted");
    const { words } = await productForStaff(staff, { productId: products[0].productId });
    const results = await Promise.allSettled(
      products.map(({ productId }) =>
        changeProduct(staff, { productId, version: 1, changes: { words: { ...words, slug } } }),
      ),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((result) => result.status === "rejected")!.reason).toEqual(refused("SLUG_TAKEN"));
  });
});

describe("a new product", () => {
  test("is a draft with a free address; however many are made at once, each has its own", async ({ ctx }) => {
    const staff = asStaff(ctx);
    const mainCategory = await aCategory(ctx);
    const title = `Crème brûlée dish ${unique("x")}`;
    const made = await Promise.all(Array.from({ length: 5 }, () => createProduct(staff, { title, mainCategory })));
    const products = await Promise.all(made.map(({ productId }) => productForStaff(staff, { productId })));
    expect(new Set(products.map(({ words }) => words.slug)).size).toBe(5);
    expect(products[0]).toMatchObject({ status: "draft", version: 1, variants: [], categories: [mainCategory] });
    expect(products[0]!.words.slug).toMatch(/^creme-brulee-dish-x-[0-9a-f]{12}(-\d)?$/);
    await expect(createProduct(staff, { title, mainCategory: "nowhere" })).rejects.toEqual(
      refused("CATEGORY_NOT_FOUND"),
    );
  });

  test("may be a copy: same words and pictures, SKUs of its own, not on sale", async ({ ctx }) => {
    const staff = asStaff(ctx);
    const [name, asset] = [sku(), await anAsset(ctx)];
    const pictures = [{ assetId: asset, kind: "main" as const, option: null }];
    const { productId: original } = await aProduct(ctx, { variants: [variant(name)], pictures });
    const copies = [
      await duplicateProduct(staff, { productId: original }),
      await duplicateProduct(staff, { productId: original }),
    ];
    const [first, second] = await Promise.all(copies.map((copy) => productForStaff(staff, copy)));
    expect(first).toMatchObject({ status: "draft", publishedAt: null, words: { title: "Tide Mug (copy)" } });
    expect([first, second].map((copy) => copy?.variants.map((one) => one.sku))).toEqual([[`${name}-2`], [`${name}-3`]]);
    expect(first!.pictures).toHaveLength(1);
  });

  test("is copied however long its SKUs and its title are", async ({ ctx }) => {
    const staff = asStaff(ctx);
    const stem = sku().padEnd(38, "X");
    const { productId: original } = await aProduct(ctx, {
      title: `${"a".repeat(112)}🏺 of clay`,
      options: [colour("oat", "ink")],
      variants: [variant(`${stem}-S`, { colour: "oat" }), variant(`${stem}-M`, { colour: "ink" })],
    });
    const copy = await productForStaff(staff, await duplicateProduct(staff, { productId: original }));
    expect(copy.variants.map((one) => one.sku)).toEqual([`${stem}-2`, `${stem}-3`]);
    expect(copy.words.title).toBe(`${"a".repeat(112)} (copy)`);
  });
});

describe("the status of a product", () => {
  test("a draft goes on sale, into the archive and back, and keeps its first day", async ({ ctx }) => {
    const staff = asStaff(ctx);
    const { productId, slug } = await aProduct(ctx, { status: "draft", publishedAt: null });
    await setProductStatus(staff, { productId, version: 1, status: "active" });
    const { publishedAt } = await productForStaff(staff, { productId });
    expect(await shown(ctx, slug)).toMatchObject({ id: productId });
    await setProductStatus(staff, { productId, version: 2, status: "archived" });
    await expect(shown(ctx, slug)).rejects.toEqual(refused("PRODUCT_NOT_FOUND"));
    await setProductStatus(staff, { productId, version: 3, status: "active" });
    expect(await productForStaff(staff, { productId })).toMatchObject({ status: "active", publishedAt, version: 4 });
  });

  test("without a variant nothing goes on sale, and no gift card does", async ({ ctx }) => {
    const staff = asStaff(ctx);
    const { productId } = await createProduct(staff, { title: "Bowl", mainCategory: await aCategory(ctx) });
    await expect(setProductStatus(staff, { productId, version: 1, status: "active" })).rejects.toEqual(
      refused("PRODUCT_INVALID", { field: "changes.variants" }),
    );
    const card = await aProduct(ctx, { isGiftCard: true, status: "draft", publishedAt: null });
    const selling = setProductStatus(staff, { productId: card.productId, version: 1, status: "active" });
    await expect(selling).rejects.toEqual(refused("PRODUCT_INVALID", { field: "status" }));
  });

  test("what is scheduled opens at its moment, once, whoever looks first", async ({ ctx }) => {
    const staff = asStaff(ctx);
    const { productId, slug } = await aProduct(ctx, { status: "draft", publishedAt: null });
    const past = { productId, version: 1, status: "scheduled", publishedAt: after(ctx.now(), -DAY) } as const;
    await expect(setProductStatus(staff, past)).rejects.toEqual(refused("PRODUCT_INVALID", { field: "publishedAt" }));
    const moment = after(ctx.now(), DAY);
    await setProductStatus(staff, { productId, version: 1, status: "scheduled", publishedAt: moment });
    expect(await productForStaff(staff, { productId })).toMatchObject({ status: "scheduled", publishedAt: moment });
    const [before, tomorrow] = [await eventsAbout(ctx, productId), { ...ctx, now: () => after(moment, SECOND) }];
    expect(await publishScheduled(ctx)).toBe(0);
    const opened = await Promise.all([1, 2, 3, 4].map(() => publishScheduled(tomorrow)));
    expect(opened.reduce((sum, count) => sum + count)).toBe(1);
    expect(await eventsAbout(ctx, productId)).toBe(before + 1);
    expect((await productBySlug(tomorrow, { marketCode: "us", slug })).product.id).toBe(productId);
    expect((await productForStaff({ ...staff, now: tomorrow.now }, { productId })).status).toBe("active");
  });

  test("a schedule that was called off opens nothing", async ({ ctx }) => {
    const staff = asStaff(ctx);
    const { productId } = await aProduct(ctx, { publishedAt: after(ctx.now(), DAY) });
    await setProductStatus(staff, { productId, version: 1, status: "draft" });
    expect(await publishScheduled({ ...ctx, now: () => after(ctx.now(), 2 * DAY) })).toBe(0);
  });
});
