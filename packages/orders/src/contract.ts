import { Prose } from "@cartwright/kernel/text";
import { idOf } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import { MoneyValue } from "@cartwright/kernel/money-schema";
import { Cursor } from "@cartwright/kernel/page";
import { defineEvent } from "@cartwright/messaging/event";
import { z } from "zod";
import { RefundId } from "@cartwright/payments/contract";
import { Address } from "@cartwright/kernel/address";

export const OrderId = idOf("Order");
export const FulfilmentId = idOf("Fulfilment");
export const NoteId = idOf("OrderNote");
export const OrderState = z.enum(["pending_payment", "authorised", "paid", "expired", "cancelled"]);
export type OrderState = z.infer<typeof OrderState>;

/** What has left of what is to be sent: nothing, some of it, or all. */
export const FulfilmentState = z.enum(["unfulfilled", "partly_fulfilled", "fulfilled"]);
export type FulfilmentState = z.infer<typeof FulfilmentState>;

/** How the money of an order stands. `released`: the bank had agreed, and was told that we do not want it. Refunds count once they are settled. */
export const OrderPayment = z.enum(["unpaid", "authorised", "paid", "partly_refunded", "refunded", "released"]);
export type OrderPayment = z.infer<typeof OrderPayment>;

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

/** A parcel that has left; its number counts within the order. */
export const Parcel = z.object({
  number: z.int(),
  carrier: z.string(),
  /** Empty where the parcel goes without one. */
  trackingNumber: z.string(),
  trackingUrl: z.string().nullable(),
  shippedAt: z.date(),
  lines: z.array(z.object({ sku: z.string(), quantity: z.int() })),
});
export type Parcel = z.infer<typeof Parcel>;

/** An order as its owner sees it. */
export const OrderView = z.object({
  id: OrderId,
  number: z.int(),
  state: OrderState,
  fulfilment: FulfilmentState,
  marketCode: z.string(),
  locale: z.string(),
  email: z.string(),
  address: Address,
  method: OrderMethod,
  pricesIncludeTax: z.boolean(),
  taxName: z.string(),
  taxBasisPoints: z.int(),
  /** Whether tax was rounded for each line or once for all of them: as it was when the order was placed. */
  taxRounding: z.enum(["per_line", "per_total"]),
  goods: MoneyValue,
  shipping: MoneyValue,
  surcharge: MoneyValue,
  discount: MoneyValue,
  tax: MoneyValue,
  total: MoneyValue,
  placedAt: z.date(),
  expiresAt: z.date(),
  lines: z.array(OrderLine),
  parcels: z.array(Parcel),
  /** What its owner may know of what has happened; staff's own doings are not among it. */
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

/** Shown beside the order's number in lists and titles: a number, the beginning of an e-mail, or a SKU. */
const Search = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** PostgreSQL knows no year 0, and nothing was sold before there was a shop. */
const Day = z.iso.date().refine((day) => day >= "1970-01-01");

/** Filters of the staff's list of orders; each narrows. Newest first. */
export const ListStaffOrders = z.object({
  cursor: Cursor.nullish(),
  limit: z.int().min(1).max(100).default(50),
  state: OrderState.optional(),
  /** `to_ship`: paid, and something of it is still here. */
  fulfilment: z.enum([...FulfilmentState.options, "to_ship"]).optional(),
  payment: OrderPayment.optional(),
  market: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
  from: Day.optional(),
  /** The whole of this day (UTC) is in. */
  to: Day.optional(),
  search: Search.optional(),
});
export type ListStaffOrders = z.infer<typeof ListStaffOrders>;

/** An order in the list of staff. */
export interface OrderRow {
  readonly id: string;
  readonly number: number;
  /** Goes along with what is done to the order, so that what others did meanwhile is told. */
  readonly version: number;
  readonly placedAt: Date;
  readonly state: OrderState;
  readonly fulfilment: FulfilmentState;
  /** Whether anything has left. Nothing has of an order that is fulfilled because all of it went back on sale. */
  readonly sent: boolean;
  readonly payment: OrderPayment;
  readonly email: string;
  /** Of the address that it goes to. */
  readonly customerName: string;
  readonly customerId: string | null;
  readonly marketCode: string;
  readonly total: Money;
  /** Pieces, not lines. */
  readonly units: number;
}

/** A parcel as staff see it. */
export interface Fulfilment extends Parcel {
  readonly id: string;
  readonly warehouseCode: string;
  readonly shippedBy: string;
}

export interface OrderNote {
  readonly id: string;
  readonly text: string;
  readonly writtenAt: Date;
  readonly writtenBy: string;
  /** Whether the asker may take it back. */
  readonly mayRemove: boolean;
}

/** Something that happened to an order. `by` is the member of staff or the program, null where it happened by itself. */
export interface OrderEntry {
  readonly kind: string;
  readonly at: Date;
  readonly by: string | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
}

export const AddNote = z.object({
  orderId: OrderId,
  text: Prose.min(1, "Write something.").max(2000, "Use at most 2,000 characters."),
});
export type AddNote = z.infer<typeof AddNote>;

export const ByNote = z.object({ orderId: OrderId, noteId: NoteId });
export type ByNote = z.infer<typeof ByNote>;

const ofOrder = z.object({ orderId: OrderId });

/** The money of this order has been captured. */
export const orderPaid = defineEvent("order.paid", ofOrder, (payload) => payload.orderId);
/** Its payment came too late or could not be taken: the order is off and the customer is told that no money was kept. */
export const orderNotFulfillable = defineEvent("order.not_fulfillable", ofOrder, (payload) => payload.orderId);
/** The order has taken note of money that went back: from here on its `refundedAmount` holds it. */
export const orderRefunded = defineEvent("order.refunded", ofOrder, (payload) => payload.orderId);
/** A parcel has left. */
export const orderShipped = defineEvent(
  "order.shipped",
  ofOrder.extend({ fulfilmentId: FulfilmentId }),
  (payload) => payload.orderId,
);
/** Staff called the order off; money that was taken goes back. */
export const orderCancelled = defineEvent("order.cancelled", ofOrder, (payload) => payload.orderId);
/** Staff ask for a mail to be sent once more: a delivery of its own, named by the request. Of `shipped`, the one about this parcel. */
export const orderMailRequested = defineEvent(
  "order.mail_requested",
  ofOrder.extend({
    requestId: z.uuid(),
    kind: z.enum(["confirmation", "shipped"]),
    fulfilmentId: FulfilmentId.nullable(),
  }),
  (payload) => payload.orderId,
);
/** The same for the mail about a refund. */
export const orderRefundMailRequested = defineEvent(
  "order.refund_mail_requested",
  ofOrder.extend({ requestId: z.uuid(), refundId: RefundId }),
  (payload) => payload.orderId,
);
