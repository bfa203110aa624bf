import { describe, expect, test } from "vitest";
import { problemsOf } from "./check-product.ts";
import { fieldsChanged, type ProductDocument, tidied } from "./document.ts";
import { slugOf } from "./slug-of.ts";

const colour = {
  slug: "colour",
  name: "Colour",
  type: "swatch" as const,
  values: ["oat", "moss"].map((slug) => ({ slug, label: slug, swatch: "#cec2ac", colourFamily: null })),
};
const size = { ...colour, slug: "size", name: "Size", type: "choice" as const };
const variant = (sku: string, options: Record<string, string>) => ({ sku, barcode: null, weightGrams: 1, options });

const mug: ProductDocument = {
  slug: "mug",
  title: "Mug",
  subtitle: "",
  description: "",
  story: [],
  materials: "",
  care: "",
  seoTitle: "",
  seoDescription: "",
  vendor: "",
  countryOfOrigin: "PT",
  hsCode: "",
  taxCategory: "standard",
  weightGrams: 1,
  dimensions: null,
  attributes: {},
  tags: [],
  isGiftCard: false,
  mainCategory: "mugs",
  categories: ["mugs"],
  collections: [],
  options: [colour],
  variants: [variant("M-1", { colour: "oat" }), variant("M-2", { colour: "moss" })],
  pictures: [],
  status: "active",
  publishedAt: "2026-11-21T12:00:00.000Z",
};
const fields = (change: Partial<ProductDocument>) => problemsOf({ ...mug, ...change }).map(({ field }) => field);

describe("what keeps a product from being saved", () => {
  test("nothing, where every variant names one value of every option, each its own", () => {
    expect(problemsOf(mug)).toEqual([]);
    const four = ["oat", "moss"].flatMap((first) => ["oat", "moss"].map((second) => ({ colour: first, size: second })));
    expect(fields({ options: [colour, size], variants: four.map((chosen, n) => variant(`M-${n}`, chosen)) })).toEqual(
      [],
    );
    expect(fields({ options: [], variants: [variant("M-1", {})] })).toEqual([]);
    expect(fields({ status: "draft", variants: [] })).toEqual([]);
  });

  test.for<[string, Partial<ProductDocument>, string]>([
    ["a value that is missing", { variants: [variant("M-1", {})] }, "changes.variants.0.options"],
    ["a value that there is not", { variants: [variant("M-1", { colour: "red" })] }, "changes.variants.0.options"],
    [
      "an option that there is not",
      { variants: [variant("M-1", { colour: "oat", size: "oat" })] },
      "changes.variants.0.options",
    ],
    [
      "two variants of one combination",
      { variants: [variant("M-1", { colour: "oat" }), variant("M-2", { colour: "oat" })] },
      "changes.variants.1.options",
    ],
    [
      "two variants without options",
      { options: [], variants: [variant("M-1", {}), variant("M-2", {})] },
      "changes.variants.1.options",
    ],
    [
      "one SKU twice",
      { variants: [variant("M-1", { colour: "oat" }), variant("M-1", { colour: "moss" })] },
      "changes.variants.1.sku",
    ],
    ["nothing to sell", { variants: [] }, "changes.variants"],
    ["a gift card on sale", { isGiftCard: true }, "status"],
    ["two options of one address", { options: [colour, { ...size, slug: "colour" }] }, "changes.options.1.slug"],
    ["two options of one name", { options: [colour, { ...size, name: "COLOUR" }] }, "changes.options.1.name"],
    [
      "two values of one name",
      { options: [{ ...colour, values: [colour.values[0]!, { ...colour.values[1]!, label: "OAT" }] }] },
      "changes.options.0.values.1.label",
    ],
    [
      "one picture twice",
      {
        pictures: [1, 2].map(() => ({
          assetId: "a" as ProductDocument["pictures"][number]["assetId"],
          kind: "main",
          option: null,
        })),
      },
      "changes.pictures.1.assetId",
    ],
  ])("%s", ([, change, field]) => {
    expect(fields(change)).toContain(field);
  });
});

describe("the same product", () => {
  test("is written down in one way, whatever the order and however often something is named", () => {
    const one = tidied({ ...mug, tags: ["a", "b", "a"], categories: ["z", "mugs", "z"], collections: ["b", "a"] });
    const two = tidied({ ...mug, tags: ["a", "b"], categories: ["z"], collections: ["a", "b", "a"] });
    expect(fieldsChanged(one, two)).toEqual([]);
    expect(one.categories).toEqual(["mugs", "z"]);
  });

  test("has a picture of the product where the value that it showed is gone", () => {
    const pictures = ["oat", "gone"].map((value) => ({
      assetId: value as ProductDocument["pictures"][number]["assetId"],
      kind: "main" as const,
      option: { option: "colour", value },
    }));
    expect(tidied({ ...mug, pictures }).pictures.map(({ option }) => option?.value ?? null)).toEqual(["oat", null]);
  });

  test("differs in what differs, wherever keys stand", () => {
    const attributes = { b: "1", a: ["2"] };
    expect(fieldsChanged({ ...mug, attributes }, { ...mug, attributes: { a: ["2"], b: "1" } })).toEqual([]);
    expect(fieldsChanged(mug, { ...mug, title: "Cup", status: "draft", publishedAt: null })).toEqual([
      "title",
      "status",
      "publishedAt",
    ]);
  });
});

test.for([
  ["Crème brûlée dish", "creme-brulee-dish"],
  ["  50 % off: “Ebb”  ", "50-off-ebb"],
  ["茶碗", ""],
  ["x".repeat(200), "x".repeat(75)],
])("the address of %s is %s", ([title, slug]) => {
  expect(slugOf(title!)).toBe(slug);
});
