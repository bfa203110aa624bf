import type { Id } from "@cartwright/kernel/id";
import type { ProductDocument } from "./document.ts";
import type { WholeProduct } from "./whole.store.ts";

/** What of a product its versions are about: the variants that are sold, and pictures by their ids. */
export function documentOf(whole: WholeProduct): ProductDocument {
  const {
    words,
    variants,
    pictures,
    publishedAt,
    id: _id,
    version: _version,
    updatedAt: _at,
    updatedBy: _by,
    ...rest
  } = whole;
  return {
    ...words,
    ...rest,
    publishedAt: publishedAt?.toISOString() ?? null,
    variants: variants
      .filter(({ status }) => status === "active")
      .map(({ sku, barcode, weightGrams, options }) => ({ sku, barcode, weightGrams, options: { ...options } })),
    pictures: pictures.map(({ asset, kind, option }) => ({ assetId: asset.assetId as Id<"Asset">, kind, option })),
  };
}
