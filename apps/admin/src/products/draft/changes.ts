import type { EditedProduct } from "@cartwright/catalog/contract";
import { sentRows } from "../matrix/matrix.ts";
import { differing, type Field, type Values } from "./values.ts";

type Changes = Partial<EditedProduct>;

/** What is sent to turn one state into the other: only the parts in which they differ, each as a whole. */
export function changesBetween(base: Values, values: Values): Changes {
  const names = new Set(differing(base, values).flatMap((field) => PARTS[field]));
  const whole = partsOf(values);
  return Object.fromEntries([...names].map((name) => [name, whole[name]]));
}

/** The parts of the product that a field belongs to. */
const PARTS: Readonly<Record<Field, readonly (keyof EditedProduct)[]>> = {
  title: ["words"],
  subtitle: ["words"],
  description: ["words"],
  story: ["words"],
  materials: ["words"],
  care: ["words"],
  slug: ["words"],
  seoTitle: ["words"],
  seoDescription: ["words"],
  pictures: ["pictures"],
  matrix: ["options", "variants"],
  mainCategory: ["mainCategory"],
  categories: ["categories"],
  collections: ["collections"],
  tags: ["tags"],
  vendor: ["vendor"],
  weight: ["weightGrams"],
  width: ["dimensions"],
  depth: ["dimensions"],
  height: ["dimensions"],
  countryOfOrigin: ["countryOfOrigin"],
  hsCode: ["hsCode"],
  taxCategory: ["taxCategory"],
  attributes: ["attributes"],
};

/** The whole of a product, numbers as numbers. What cannot be read as one was refused before (check-values.ts). */
export function partsOf(values: Values): EditedProduct {
  const { width, depth, height, matrix } = values;
  const measured = [width, depth, height].every((side) => side.trim() !== "");
  return {
    words: {
      slug: values.slug.trim(),
      title: values.title,
      subtitle: values.subtitle,
      description: values.description,
      story: values.story.filter((paragraph) => paragraph.trim() !== ""),
      materials: values.materials,
      care: values.care,
      seoTitle: values.seoTitle,
      seoDescription: values.seoDescription,
    },
    vendor: values.vendor,
    countryOfOrigin: values.countryOfOrigin,
    hsCode: values.hsCode,
    taxCategory: values.taxCategory,
    weightGrams: Number(values.weight),
    dimensions: measured ? { widthMm: Number(width), depthMm: Number(depth), heightMm: Number(height) } : null,
    attributes: attributesOf(values),
    tags: [...values.tags],
    mainCategory: values.mainCategory,
    categories: [...values.categories],
    collections: [...values.collections],
    options: matrix.options.map((option) => ({ ...option, values: [...option.values] })),
    variants: sentRows(matrix).map(({ sku, barcode, weight, options }) => ({
      sku: sku.trim(),
      barcode: barcode.trim() === "" ? null : barcode.trim(),
      weightGrams: Number(weight),
      options,
    })),
    pictures: values.pictures.map(({ assetId, kind, option }) => ({
      assetId,
      kind,
      option,
    })),
  };
}

const attributesOf = ({ attributes }: Values): EditedProduct["attributes"] =>
  Object.fromEntries(
    attributes
      .filter(({ name, text }) => name.trim() !== "" && text.trim() !== "")
      .map(({ name, text, list }) => [name.trim(), list ? wordsIn(text) : text.trim()]),
  );

/** What stands between commas, each once. */
export const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(",")
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];
