import { aCategory, theMarkets, unique } from "@cartwright/catalog/testing";
import type { ProductForStaff } from "@cartwright/catalog/contract";
import { test as base } from "@cartwright/db/testing";
import { aColleague } from "@cartwright/identity/testing/colleagues";
import { after, DAY } from "@cartwright/kernel/clock";
import { describe, expect } from "vitest";
import { anAdminBrowser, type Browser } from "../testing/browser.ts";
import { anAdminWorld } from "../testing/shop-world.ts";

interface Desk {
  readonly ana: Browser;
  readonly bo: Browser;
  /** A draft without a variant. */
  readonly productId: string;
  readonly read: () => Promise<ProductForStaff>;
}

const test = base.extend<{ desk: Desk }>({
  desk: async ({ ctx }, use) => {
    await theMarkets(ctx);
    const world = anAdminWorld(ctx);
    const someone = async (name: string) => {
      const browser = anAdminBrowser(world);
      const { sessionId } = await aColleague(ctx, ["products.read", "products.write"], name);
      browser.cookies.set("__Host-cw_staff", sessionId);
      return browser;
    };
    const [ana, bo, mainCategory] = [await someone("Ana"), await someone("Bo"), await aCategory(ctx)];
    const made = await ana.mutate("products.create", { title: "Ebb Mug", mainCategory });
    const { productId } = made.data as { productId: string };
    const read = async () => (await ana.query("products.get", { productId })).data as ProductForStaff;
    await use({ ana, bo, productId, read });
  },
});

const variant = (sku: string) => ({ sku, barcode: null, weightGrams: 380, options: {} });

describe("the editor's calls", () => {
  test("make a draft, fill it in, put it on sale, and find all of it in its history", async ({ ctx, desk }) => {
    const { ana, productId, read } = desk;
    expect(await read()).toMatchObject({ status: "draft", version: 1, variants: [], publishedAt: null });
    const sku = unique("ebb");
    const saved = await ana.mutate("products.save", { productId, version: 1, changes: { variants: [variant(sku)] } });
    expect(saved.data).toEqual({ version: 2 });
    expect((await read()).variants).toMatchObject([{ sku: sku.toUpperCase(), status: "active" }]);
    const publishedAt = after(ctx.now(), DAY);
    const status = { productId, version: 2, status: "scheduled", publishedAt };
    expect((await ana.mutate("products.setStatus", status)).data).toEqual({ version: 3 });
    expect(await read()).toMatchObject({ status: "scheduled", publishedAt, updatedBy: { kind: "staff", name: "Ana" } });
    const list = await ana.query("products.list", { status: "scheduled", search: sku });
    expect(list.data).toMatchObject({ items: [{ id: productId, variants: 1, available: 0, publishedAt }], next: null });
    const history = (await ana.query("products.history", { productId })).data;
    expect(history).toMatchObject({ items: [{ version: 3 }, { version: 2 }, { version: 1, changes: [] }] });
    expect((await ana.mutate("products.restore", { productId, version: 3, to: 1 })).error?.data).toMatchObject({
      code: "PRODUCT_INVALID",
      details: { field: "changes.variants" },
    });
  });

  test("tell whoever is late who was first and which fields differ, as a conflict", async ({ desk }) => {
    const { ana, bo, productId } = desk;
    await ana.mutate("products.save", { productId, version: 1, changes: { vendor: "Atelier", tags: ["Gift"] } });
    const late = await bo.mutate("products.save", { productId, version: 1, changes: { weightGrams: 5 } });
    expect([late.status, late.error?.data["code"]]).toEqual([409, "CHANGED_MEANWHILE"]);
    expect(late.error?.data["details"]).toMatchObject({ by: "Ana", version: 2, changed: ["tags", "vendor"] });
  });

  test.for<[string, object, string]>([
    ["a SKU with a space", { variants: [variant("A B")] }, "changes.variants.0.sku"],
    ["an address in capitals", { mainCategory: "Mugs" }, "changes.mainCategory"],
    [
      "a colour in words",
      {
        options: [
          {
            slug: "colour",
            name: "Colour",
            type: "swatch",
            values: [{ slug: "oat", label: "Oat", swatch: "beige", colourFamily: null }],
          },
        ],
      },
      "changes.options.0.values.0.swatch",
    ],
    [
      "a hundred and one variants",
      { variants: Array.from({ length: 101 }, (_, n) => variant(`A-${n}`)) },
      "changes.variants",
    ],
    [
      "four options",
      {
        options: ["a", "b", "c", "d"].map((slug) => ({
          slug,
          name: slug,
          type: "choice",
          values: [{ slug, label: slug, swatch: null, colourFamily: null }],
        })),
      },
      "changes.options",
    ],
    ["half a character", { vendor: "Ana \ud800" }, "changes.vendor"],
    ["a country that is none", { countryOfOrigin: "Portugal" }, "changes.countryOfOrigin"],
  ])("refuse %s at its field", async ([, changes, field], { desk: { ana, productId } }) => {
    const answer = await ana.mutate("products.save", { productId, version: 1, changes });
    expect([answer.status, answer.error?.data["code"]]).toEqual([400, "INVALID_INPUT"]);
    expect(Object.keys(answer.error?.data["fields"] as object)).toContain(field);
  });
});
