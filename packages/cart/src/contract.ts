import { MarketCode, type Picture } from "@cartwright/catalog/contract";
import { type Id, idOf } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import { z } from "zod";

export const VariantId = idOf("Variant");
export const MAX_QUANTITY = 99;
export const MAX_LINES = 50;

export const Quantity = z
  .int("Enter a whole number.")
  .min(1, "Enter 1 or more.")
  .max(MAX_QUANTITY, `At most ${MAX_QUANTITY} of one thing per order.`);

export const AddToCart = z.object({ market: MarketCode, variantId: VariantId, quantity: Quantity });
export const SetQuantity = z.object({ variantId: VariantId, quantity: Quantity });
export type SetQuantity = z.infer<typeof SetQuantity>;
export const RemoveLine = z.object({ variantId: VariantId });
export type RemoveLine = z.infer<typeof RemoveLine>;

/** What is wanted, as checkout takes it. */
export interface CartLine {
  readonly variantId: Id<"Variant">;
  readonly quantity: number;
}

/** Something the customer should know before they pay. */
export type CartNotice = "price_changed" | "low_stock" | "too_many" | "sold_out" | "unavailable";

export interface CartLineView {
  readonly variantId: Id<"Variant">;
  readonly productId: Id<"Product">;
  readonly sku: string;
  readonly slug: string;
  readonly title: string;
  readonly variantLabel: string;
  readonly picture: Picture | null;
  readonly unit: Money;
  /** What it cost when the customer last saw it; set together with `price_changed`. */
  readonly previousUnit: Money | null;
  readonly quantity: number;
  readonly total: Money;
  /** How many could be bought right now, 99 at most; a glance, not a promise. */
  readonly available: number;
  readonly notices: readonly CartNotice[];
}

export interface CartView {
  readonly marketCode: string;
  readonly lines: readonly CartLineView[];
  /** Sum of the lines as displayed in the market, without shipping. */
  readonly goods: Money;
  /** Pieces, not lines. */
  readonly count: number;
  /** How far it is to free standard shipping; null where there is none. */
  readonly freeShipping: { readonly from: Money; readonly missing: Money } | null;
}
