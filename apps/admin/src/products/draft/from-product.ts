import type { ProductForStaff } from "@cartwright/catalog/contract";
import type { Saved } from "./draft.ts";
import type { Attribute, PlacedPicture, Values } from "./values.ts";

/** A product as the editor of this person begins with it. */
export const savedOf = (product: ProductForStaff, me: string): Saved => ({
  version: product.version,
  values: valuesOf(product),
  by: product.updatedBy?.name ?? null,
  own: product.updatedBy?.id === me,
  at: product.updatedAt,
});

export function valuesOf(product: ProductForStaff): Values {
  const { words, dimensions } = product;
  return {
    ...words,
    pictures: product.pictures.map(({ asset, kind, option }) => ({
      assetId: asset.assetId as PlacedPicture["assetId"],
      kind,
      option,
    })),
    matrix: {
      options: product.options,
      variants: product.variants.map(({ id, sku, barcode, weightGrams, options, status }) => ({
        id,
        sku,
        barcode: barcode ?? "",
        weight: String(weightGrams),
        options,
        status,
      })),
    },
    mainCategory: product.mainCategory,
    categories: product.categories,
    collections: product.collections,
    tags: product.tags,
    vendor: product.vendor,
    weight: String(product.weightGrams),
    width: dimensions === null ? "" : String(dimensions.widthMm),
    depth: dimensions === null ? "" : String(dimensions.depthMm),
    height: dimensions === null ? "" : String(dimensions.heightMm),
    countryOfOrigin: product.countryOfOrigin,
    hsCode: product.hsCode,
    taxCategory: product.taxCategory,
    attributes: Object.entries(product.attributes).map(([name, value]): Attribute => {
      return typeof value === "string"
        ? { name, text: value, list: false }
        : { name, text: value.join(", "), list: true };
    }),
  };
}
