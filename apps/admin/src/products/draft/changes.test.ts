import type { ProductForStaff } from "@cartwright/catalog/contract";
import { expect, test } from "vitest";
import { changesBetween } from "./changes.ts";
import { problemsIn, problemsOf } from "./check-values.ts";
import { valuesOf } from "./from-product.ts";

const product = {
  id: "0198c1a0-0000-7000-8000-000000000001",
  version: 3,
  status: "active",
  publishedAt: new Date("2026-01-01T00:00:00Z"),
  words: {
    slug: "tide-mug",
    title: "Tide Mug",
    subtitle: "A mug",
    description: "For tea.",
    story: ["One"],
    materials: "Stoneware",
    care: "By hand",
    seoTitle: "",
    seoDescription: "",
  },
  vendor: "Alder & Clay",
  countryOfOrigin: "PT",
  hsCode: "6912.00",
  taxCategory: "standard",
  weightGrams: 380,
  dimensions: { widthMm: 90, depthMm: 80, heightMm: 95 },
  attributes: { Capacity: "350 ml", Use: ["Tea", "Coffee"] },
  tags: ["new"],
  isGiftCard: false,
  mainCategory: "mugs-cups",
  categories: ["mugs-cups"],
  collections: [],
  options: [
    {
      slug: "colour",
      name: "Colour",
      type: "swatch",
      values: [
        { slug: "oat", label: "Oat", swatch: "#d8cbb5", colourFamily: "beige" },
        { slug: "slate", label: "Slate", swatch: null, colourFamily: null },
      ],
    },
  ],
  variants: [
    { id: "a", sku: "AC-TDMG-OAT", barcode: null, weightGrams: 380, options: { colour: "oat" }, status: "active" },
    { id: "b", sku: "AC-TDMG-SLA", barcode: null, weightGrams: 390, options: { colour: "slate" }, status: "retired" },
  ],
  pictures: [],
  updatedAt: new Date("2026-11-21T15:00:00Z"),
  updatedBy: null,
} as unknown as ProductForStaff;

const before = valuesOf(product);

test("nothing is sent where nothing is touched", () => {
  expect(changesBetween(before, before)).toEqual({});
});

test("a word travels with the other words, and nothing else does", () => {
  const changes = changesBetween(before, { ...before, title: "Tide Cup", story: ["One", " ", "Two"] });
  expect(changes).toEqual({ words: { ...product.words, title: "Tide Cup", story: ["One", "Two"] } });
});

test("what is typed as text is sent as what it is", () => {
  const changes = changesBetween(before, {
    ...before,
    weight: " 400 ",
    height: "100",
    attributes: [...before.attributes, { name: "Fits", text: "hands, shelves, hands", list: true }],
  });
  expect(changes).toEqual({
    weightGrams: 400,
    dimensions: { widthMm: 90, depthMm: 80, heightMm: 100 },
    attributes: { Capacity: "350 ml", Use: ["Tea", "Coffee"], Fits: ["hands", "shelves"] },
  });
});

test("options and variants go together, and what is left out is not named", () => {
  const [oat, slate] = before.matrix.variants;
  const changes = changesBetween(before, {
    ...before,
    matrix: { ...before.matrix, variants: [{ ...oat!, barcode: " 4006381333931 " }, slate!] },
  });
  expect(Object.keys(changes)).toEqual(["options", "variants"]);
  expect(changes.variants).toEqual([
    { sku: "AC-TDMG-OAT", barcode: "4006381333931", weightGrams: 380, options: { colour: "oat" } },
  ]);
});

test("a product as it is saved has nothing wrong", () => {
  expect(problemsIn(before)).toEqual({});
});

test("what is wrong is said of its own field, by the contract’s own words", () => {
  const [oat, slate] = before.matrix.variants;
  const problems = problemsIn({
    ...before,
    title: " ",
    slug: "Tide Mug",
    weight: "much",
    height: "",
    matrix: {
      options: [...before.matrix.options, { slug: "size", name: "Size", type: "choice", values: [] }],
      variants: [
        { ...oat!, weight: "-1" },
        { ...slate!, status: "active", sku: "ac-tdmg-oat" },
      ],
    },
  });
  expect(Object.keys(problems).toSorted()).toEqual([
    "height",
    "options.size",
    "slug",
    "title",
    "variants.a.weight",
    "variants.b.sku",
    "weight",
  ]);
  expect(problems["title"]).toBe("A product has a title.");
});

test("a refusal of the server finds its field, and the row that it is about", () => {
  expect(
    problemsOf(
      { "changes.words.slug": "Taken.", "changes.variants.0.sku": "Another’s.", mainCategory: "Gone." },
      before,
    ),
  ).toEqual({ slug: "Taken.", "variants.a.sku": "Another’s.", mainCategory: "Gone." });
});
