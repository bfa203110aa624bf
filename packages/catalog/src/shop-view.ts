import type { Id } from "@cartwright/kernel/id";
import type { Currency } from "@cartwright/kernel/money";
import { z } from "zod";

export const MarketCode = z.string().regex(/^[a-z]{2}$/);
export const MarketInput = z.object({ market: MarketCode });
export const Slug = z
  .string()
  .max(80, "Use at most 80 characters.")
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "Use small letters and digits, with single dashes between them.");

/** Where we sell, in which language and currency. */
export interface Market {
  readonly code: string;
  readonly name: string;
  /** BCP 47, e.g. `en-IE`. */
  readonly locale: string;
  readonly currency: Currency;
  /** ISO 3166-1 alpha-2; we deliver to these only. */
  readonly countries: readonly string[];
  readonly pricesIncludeTax: boolean;
  readonly isDefault: boolean;
}

/** A picture at `/media/<assetId>/<width>.webp`, for each of `widths`. */
export interface Picture {
  readonly assetId: string;
  readonly alt: string;
  /** Pixels of the largest size. */
  readonly width: number;
  readonly height: number;
  /** Base64 of a ThumbHash: a blurred preview in some 25 bytes. */
  readonly thumbhash: string;
  readonly widths: readonly number[];
}

export interface ProductPicture extends Picture {
  readonly kind: "main" | "detail";
  /** The option value that it shows, by slugs. */
  readonly option: { readonly option: string; readonly value: string } | null;
}

export interface CategoryLink {
  readonly slug: string;
  readonly name: string;
}

export interface ProductOption {
  readonly slug: string;
  readonly name: string;
  readonly type: "swatch" | "choice";
  readonly values: readonly { readonly slug: string; readonly label: string; readonly swatch: string | null }[];
}

/** A product without its prices, in one language. */
export interface ProductContent {
  readonly id: Id<"Product">;
  readonly slug: string;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly story: readonly string[];
  readonly materials: string;
  readonly care: string;
  /** What search engines show; the title and the subtitle stand in where staff wrote nothing. */
  readonly seoTitle: string;
  readonly seoDescription: string;
  readonly dimensions: { readonly widthMm: number; readonly depthMm: number; readonly heightMm: number } | null;
  readonly weightGrams: number;
  readonly countryOfOrigin: string;
  readonly vendor: string;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
  /** From the root to the product's main category. */
  readonly categories: readonly CategoryLink[];
  readonly options: readonly ProductOption[];
  readonly pictures: readonly ProductPicture[];
  readonly variants: readonly {
    readonly id: Id<"Variant">;
    readonly sku: string;
    readonly options: Readonly<Record<string, string>>;
  }[];
}

/** A variant as carts and orders want it. `sellable` is false for what is retired, not published or not sold in the market. */
export interface VariantForSale {
  readonly variantId: Id<"Variant">;
  readonly productId: Id<"Product">;
  readonly sku: string;
  readonly slug: string;
  readonly title: string;
  /** The chosen values, e.g. `Oat / Large`; empty when there is nothing to choose. */
  readonly variantLabel: string;
  readonly weightGrams: number;
  readonly picture: Picture | null;
  readonly sellable: boolean;
}

export interface CategoryNode extends CategoryLink {
  /** From the root, e.g. `tableware/mugs-cups`. */
  readonly path: string;
  readonly children: readonly CategoryNode[];
}

export interface CategoryContent extends CategoryLink {
  readonly description: string;
  readonly path: string;
  readonly picture: Picture | null;
  /** From the root; without the category itself. */
  readonly parents: readonly (CategoryLink & { readonly path: string })[];
  readonly children: readonly (CategoryLink & { readonly path: string; readonly picture: Picture | null })[];
}

export interface CollectionContent extends CategoryLink {
  readonly description: string;
  readonly picture: Picture | null;
}
