import type { Id } from "@cartwright/kernel/id";
import type { ProductContent } from "./contract.ts";

/** A product as its maker describes it, in English. */
export interface ProductDraft extends Pick<
  ProductContent,
  | "slug"
  | "title"
  | "subtitle"
  | "description"
  | "story"
  | "materials"
  | "care"
  | "dimensions"
  | "weightGrams"
  | "countryOfOrigin"
  | "vendor"
  | "attributes"
> {
  readonly status: "draft" | "active" | "archived";
  /** From when on shoppers see it; an active product has one. */
  readonly publishedAt: Date | null;
  readonly hsCode: string;
  readonly taxCategory: string;
  readonly tags: readonly string[];
  readonly isGiftCard: boolean;
  /** Where it stands when the shop chooses the order; 0 is first. */
  readonly position: number;
  readonly mainCategory: string;
  readonly categories: readonly string[];
  readonly options: readonly OptionDraft[];
  readonly variants: readonly VariantDraft[];
  readonly pictures: readonly PictureDraft[];
}

export interface OptionDraft {
  readonly slug: string;
  readonly name: string;
  readonly type: "swatch" | "choice";
  readonly values: readonly {
    readonly slug: string;
    readonly label: string;
    /** `#rrggbb`, lower case. */
    readonly swatch: string | null;
    readonly colourFamily: string | null;
  }[];
}

export interface VariantDraft {
  readonly sku: string;
  readonly barcode: string | null;
  readonly weightGrams: number;
  /** Option slug → value slug. */
  readonly options: Readonly<Record<string, string>>;
}

export interface PictureDraft {
  readonly assetId: Id<"Asset">;
  readonly kind: "main" | "detail";
  readonly option: { readonly option: string; readonly value: string } | null;
}
