import { MarketCode, PictureView } from "@cartwright/catalog/contract";
import { idOf } from "@cartwright/kernel/id";
import { MoneyValue } from "@cartwright/kernel/money";
import { z } from "zod";

export const VariantId = idOf("Variant");
export const MAX_QUANTITY = 99;
export const MAX_LINES = 50;

export const Quantity = z.int("Enter a whole number.").min(1, "Enter 1 or more.").max(MAX_QUANTITY, `At most ${MAX_QUANTITY} of one thing per order.`);

export const AddToCart = z.object({ market: MarketCode, variantId: VariantId, quantity: Quantity });
export const SetQuantity = z.object({ variantId: VariantId, quantity: Quantity });
export type SetQuantity = z.infer<typeof SetQuantity>;
export const RemoveLine = z.object({ variantId: VariantId });
export type RemoveLine = z.infer<typeof RemoveLine>;

/** What is wanted, as checkout takes it. */
export interface CartLine {
  readonly variantId: z.infer<typeof VariantId>;
  readonly quantity: number;
}

/** Something the customer should know before they pay. */
export const CartNotice = z.enum(["price_changed", "low_stock", "too_many", "sold_out", "unavailable"]);
export type CartNotice = z.infer<typeof CartNotice>;

export const CartLineView = z.object({
  variantId: VariantId,
  productId: z.string(),
  sku: z.string(),
  slug: z.string(),
  title: z.string(),
  variantLabel: z.string(),
  picture: PictureView.nullable(),
  unit: MoneyValue,
  /** What it cost when the customer last saw it; set together with `price_changed`. */
  previousUnit: MoneyValue.nullable(),
  quantity: z.int(),
  total: MoneyValue,
  /** How many could be bought right now; a glance, not a promise. */
  available: z.int(),
  notices: z.array(CartNotice),
});
export type CartLineView = z.infer<typeof CartLineView>;

export const CartView = z.object({
  marketCode: MarketCode,
  lines: z.array(CartLineView),
  /** Sum of the lines as displayed in the market, without shipping. */
  goods: MoneyValue,
  /** Pieces, not lines. */
  count: z.int(),
  /** How far it is to free standard shipping; null where there is none. */
  freeShipping: z.object({ from: MoneyValue, missing: MoneyValue }).nullable(),
});
export type CartView = z.infer<typeof CartView>;
