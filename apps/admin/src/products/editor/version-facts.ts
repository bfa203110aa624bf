import type { EditedOption, EditedPicture, EditedVariant, ProductField } from "@cartwright/catalog/contract";
import { countryName } from "../countries.ts";

interface FieldChange {
  readonly field: ProductField;
  readonly before: unknown;
  readonly after: unknown;
}

type Facts = Record<string, unknown>;

/** What changed as facts that people read, before and after; FactChanges shows how they differ. */
export const versionFacts = (changes: readonly FieldChange[]): { before: Facts; after: Facts } => ({
  before: Object.fromEntries(changes.map(({ field, before }) => [nameOf(field), factOf(field, before)])),
  after: Object.fromEntries(changes.map(({ field, after }) => [nameOf(field), factOf(field, after)])),
});

/** The names of what changed, for one line. */
export const versionWords = (changes: readonly FieldChange[]): string[] => changes.map(({ field }) => nameOf(field));

const NAMES: Partial<Record<ProductField, string>> = {
  slug: "address",
  seoTitle: "search title",
  seoDescription: "search description",
  countryOfOrigin: "country of origin",
  hsCode: "HS code",
  taxCategory: "tax category",
  weightGrams: "weight",
  isGiftCard: "gift card",
  mainCategory: "main category",
  publishedAt: "published",
};

const nameOf = (field: ProductField): string => NAMES[field] ?? field;

/** Revisions are kept as they were written, so that each value is looked at before it is believed. */
function factOf(field: ProductField, value: unknown): unknown {
  if (value === null || value === undefined || value === "") return null;
  switch (field) {
    case "weightGrams":
      return `${value as number} g`;
    case "countryOfOrigin":
      return typeof value === "string" ? countryName(value) : value;
    case "dimensions": {
      const { widthMm, depthMm, heightMm } = value as { widthMm: number; depthMm: number; heightMm: number };
      return `${widthMm} × ${depthMm} × ${heightMm} mm`;
    }
    case "attributes":
      return Object.entries(value).map(
        ([name, one]) => `${name}: ${Array.isArray(one) ? one.join(", ") : String(one)}`,
      );
    case "options":
      return (value as EditedOption[]).map(
        ({ name, values }) => `${name}: ${values.map(({ label }) => label).join(", ")}`,
      );
    case "variants":
      return (value as EditedVariant[]).map(({ sku, barcode, weightGrams, options }) =>
        [sku, Object.values(options).join(" / "), `${weightGrams} g`, barcode].filter(Boolean).join(" · "),
      );
    case "pictures":
      return (value as EditedPicture[]).map(
        ({ assetId, kind, option }, at) =>
          `${at + 1}. ${kind === "detail" ? "detail" : "picture"} ${assetId.slice(-6)}${option === null ? "" : ` of ${option.value}`}`,
      );
    default:
      return value;
  }
}
