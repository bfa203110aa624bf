import { idOf } from "@cartwright/kernel/id";
import { MoneyValue } from "@cartwright/kernel/money-schema";
import { Cursor } from "@cartwright/kernel/page";
import { defineEvent } from "@cartwright/messaging/event";
import { z } from "zod";
import { Address } from "@cartwright/kernel/address";

export const OrderId = idOf("Order");
export const OrderState = z.enum(["pending_payment", "authorised", "paid", "expired", "cancelled"]);
export type OrderState = z.infer<typeof OrderState>;

/** Order numbers as people read them: 1001 and up. */
export const OrderNumber = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

const PictureOfLine = z.object({
  assetId: z.string(),
  alt: z.string(),
  width: z.int(),
  height: z.int(),
  thumbhash: z.string(),
  widths: z.array(z.int()).readonly(),
});

/** A line as it was bought: words and prices stay what they were, whatever happens to the product. */
export const OrderLine = z.object({
  variantId: z.string(),
  productId: z.string(),
  sku: z.string(),
  slug: z.string(),
  title: z.string(),
  variantLabel: z.string(),
  picture: PictureOfLine.nullable(),
  unit: MoneyValue,
  quantity: z.int(),
  total: MoneyValue,
  tax: MoneyValue,
});
export type OrderLine = z.infer<typeof OrderLine>;

export const OrderMethod = z.object({ code: z.string(), name: z.string(), daysMin: z.int(), daysMax: z.int() });

/** An order as its owner sees it. */
export const OrderView = z.object({
  id: OrderId,
  number: z.int(),
  state: OrderState,
  marketCode: z.string(),
  locale: z.string(),
  email: z.string(),
  address: Address,
  method: OrderMethod,
  pricesIncludeTax: z.boolean(),
  taxName: z.string(),
  taxBasisPoints: z.int(),
  goods: MoneyValue,
  shipping: MoneyValue,
  surcharge: MoneyValue,
  discount: MoneyValue,
  tax: MoneyValue,
  total: MoneyValue,
  placedAt: z.date(),
  expiresAt: z.date(),
  lines: z.array(OrderLine),
  entries: z.array(z.object({ kind: z.string(), at: z.date() })),
});
export type OrderView = z.infer<typeof OrderView>;

export const ListOrders = z.object({ cursor: Cursor.optional() });
export type ListOrders = z.infer<typeof ListOrders>;

/** An order in the list of its customer. */
export const OrderSummary = OrderView.pick({ number: true, state: true, marketCode: true, placedAt: true, total: true })
  .extend({
    /** Pieces, not lines. */
    units: z.int(),
    /** Of the first three lines; null where a line has none. */
    pictures: z.array(PictureOfLine.nullable()),
  })
  .readonly();
export type OrderSummary = z.infer<typeof OrderSummary>;

const ofOrder = z.object({ orderId: OrderId });

/** The money of this order has been captured. */
export const orderPaid = defineEvent("order.paid", ofOrder, (payload) => payload.orderId);
/** Its payment came too late or could not be taken: the order is off and the customer is told that no money was kept. */
export const orderNotFulfillable = defineEvent("order.not_fulfillable", ofOrder, (payload) => payload.orderId);
