import {
  type CategoryContent,
  type CollectionContent,
  MarketCode,
  type Picture,
  type ProductContent,
  Slug,
  type CatalogueVariant,
} from "@cartwright/catalog/contract";
import { type SkuStock, WarehouseCode } from "@cartwright/inventory/contract";
import { type Id, idOf } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import { Cursor, type Page } from "@cartwright/kernel/page";
import { Prose } from "@cartwright/kernel/text";
import { z } from "zod";

export const MAX_PAGE = 48;

export const Sort = z.enum(["featured", "newest", "price_asc", "price_desc"]);
export type Sort = z.infer<typeof Sort>;

const MinorUnits = z.int().min(0).max(1_000_000_000_000);

/** One page of a list. Prices are minor units of the market's currency; `cursor` is the `next` of the page before. */
export const ListProducts = z.object({
  market: MarketCode,
  category: Slug.optional(),
  collection: Slug.optional(),
  sort: Sort.default("featured"),
  priceMin: MinorUnits.optional(),
  priceMax: MinorUnits.optional(),
  /** Colour families as the facets name them; a product with any of them counts. */
  colours: z.array(Prose.min(1).max(40)).max(20).default([]),
  cursor: Cursor.nullish(),
  limit: z.int().min(1).max(MAX_PAGE).default(24),
});
export type ListProducts = z.infer<typeof ListProducts>;

export const ProductRequest = z.object({ market: MarketCode, slug: Slug });
export type ProductRequest = z.infer<typeof ProductRequest>;
export const CategoryRequest = z.object({ market: MarketCode, slug: Slug });
export type CategoryRequest = z.infer<typeof CategoryRequest>;
export const CollectionRequest = z.object({ market: MarketCode, slug: Slug });
export type CollectionRequest = z.infer<typeof CollectionRequest>;
export const StockRequest = z.object({ productId: idOf("Product") });
export type StockRequest = z.infer<typeof StockRequest>;

/** A product in a list. */
export interface ListingCard {
  readonly productId: Id<"Product">;
  readonly slug: string;
  readonly title: string;
  readonly subtitle: string;
  readonly priceFrom: Money;
  readonly priceTo: Money;
  /** What the cheapest variant cost before its reduction; null when it is not reduced. */
  readonly compareAt: Money | null;
  /** The first two. */
  readonly pictures: readonly Picture[];
  readonly swatches: readonly { readonly label: string; readonly swatch: string; readonly picture: Picture | null }[];
  readonly soldOut: boolean;
  readonly isNew: boolean;
}

export interface Facets {
  /** Most frequent first; counted within the price range asked for. */
  readonly colours: readonly { readonly value: string; readonly count: number }[];
  /** Of the whole category or collection, whatever is filtered; null when it is empty. */
  readonly priceRange: { readonly min: Money; readonly max: Money } | null;
}

export interface ProductList extends Page<ListingCard> {
  /** With the first page only. */
  readonly facets: Facets | null;
}

/** Everything that a product's page shows, at the market's list prices. Variants without a price there are left out. */
export interface ProductDetail extends Omit<ProductContent, "variants"> {
  readonly variants: readonly (ProductContent["variants"][number] & {
    readonly price: Money;
    readonly compareAt: Money | null;
  })[];
}

export interface HomePage {
  readonly hero: { readonly picture: Picture };
  readonly collections: readonly (CollectionContent & { readonly picture: Picture })[];
  readonly newArrivals: readonly ListingCard[];
  readonly story: { readonly picture: Picture };
}

/** A category; of what lies below it, only what has something to sell in the market. */
export type CategoryPage = CategoryContent;
export type CollectionPage = CollectionContent;

export interface StockLevel {
  /** Units, 99 at most. */
  readonly available: number;
  readonly level: "in_stock" | "low" | "sold_out";
}

/** By variant id. A glance, not a promise. */
export type ProductStock = Readonly<Record<string, StockLevel>>;

/** The stock of one product for those who keep it. */
export const StockOfProduct = z.object({ productId: idOf("Product") });
export type StockOfProduct = z.infer<typeof StockOfProduct>;

/** A variant of the catalogue with its stock. */
export interface StaffStock extends CatalogueVariant, SkuStock {}

/** SKUs in their order. `low` is at most `lowAt` and not out; with a warehouse both are counted there. */
export const ListStock = z.object({
  /** The beginning of a SKU, or part of a title. */
  search: Prose.max(100).optional(),
  level: z.enum(["out", "low"]).optional(),
  lowAt: z.coerce.number().int().min(1).max(1_000).default(5),
  warehouse: WarehouseCode.optional(),
  cursor: Cursor.nullish(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListStock = z.infer<typeof ListStock>;
