import type { Id } from "@cartwright/kernel/id";
import type { EditedOption, EditedProduct, ProductStatus } from "./product-editing.ts";
import type { CategoryLink, CategoryNode, Market, Picture } from "./shop-view.ts";

/** Who made a version: somebody of staff, a program, or the shop itself. */
export interface ChangedBy {
  readonly kind: "anonymous" | "customer" | "staff" | "api_key" | "system";
  readonly id: string | null;
  readonly name: string;
}

/** An uploaded picture. Only what is ready is shown to shoppers. */
export type StaffPicture = Picture & { readonly state: "processing" | "ready" | "failed" };

/** The editable whole of a product, as it is now, and what belongs to it. */
export interface ProductForStaff extends Omit<EditedProduct, "variants" | "pictures"> {
  readonly id: Id<"Product">;
  readonly version: number;
  readonly status: ProductStatus;
  readonly publishedAt: Date | null;
  readonly isGiftCard: boolean;
  readonly options: EditedOption[];
  /** What is sold first, in its order; then what is retired. */
  readonly variants: readonly StaffVariant[];
  readonly pictures: readonly StaffProductPicture[];
  readonly updatedAt: Date;
  /** Null for what was made before versions were kept. */
  readonly updatedBy: ChangedBy | null;
}

export interface StaffVariant {
  readonly id: Id<"Variant">;
  readonly sku: string;
  readonly barcode: string | null;
  readonly weightGrams: number;
  readonly options: Readonly<Record<string, string>>;
  readonly status: "active" | "retired";
}

export interface StaffProductPicture {
  readonly asset: StaffPicture;
  readonly kind: "main" | "detail";
  readonly option: { readonly option: string; readonly value: string } | null;
}

/** What a version can differ in, and what a conflict and the history name. */
export const PRODUCT_FIELDS = [
  ..."slug title subtitle description story materials care seoTitle seoDescription".split(" "),
  ..."vendor countryOfOrigin hsCode taxCategory weightGrams dimensions attributes tags isGiftCard".split(" "),
  ..."mainCategory categories collections options variants pictures status publishedAt".split(" "),
] as readonly ProductField[];
export type ProductField =
  | keyof EditedProduct["words"]
  | Exclude<keyof EditedProduct, "words">
  | "isGiftCard"
  | "status"
  | "publishedAt";

/** One version of a product, with what it changed of the one before; the first changed nothing. */
export interface ProductVersion {
  readonly version: number;
  readonly at: Date;
  readonly by: ChangedBy;
  /** The version whose state came back with this one. */
  readonly restoredFrom: number | null;
  readonly changes: readonly { readonly field: ProductField; readonly before: unknown; readonly after: unknown }[];
}

/** What the editor's pickers offer. */
export interface ProductChoices {
  readonly categories: readonly CategoryNode[];
  readonly collections: readonly CategoryLink[];
  readonly tags: readonly string[];
  readonly vendors: readonly string[];
  readonly taxCategories: readonly string[];
  readonly markets: readonly Market[];
}

/** A version that a restore has made. `leftOut`: sentences about what could not come back. */
export interface RestoredProduct {
  readonly version: number;
  readonly leftOut: readonly string[];
}
