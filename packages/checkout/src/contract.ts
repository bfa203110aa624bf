import { Prose } from "@cartwright/kernel/text";
import { Version } from "@cartwright/kernel/version";
import { MoneyValue } from "@cartwright/kernel/money-schema";
import { idOf } from "@cartwright/kernel/id";
import { Address, Email } from "@cartwright/kernel/address";
import { Sku } from "@cartwright/inventory/contract";
import {
  type Fulfilment,
  type OrderEntry,
  OrderId,
  type OrderLine,
  type OrderNote,
  OrderNumber,
  type OrderPayment,
  OrderView,
} from "@cartwright/orders/contract";
import {
  type AttemptView,
  PaymentStatus,
  PaymentToken,
  RefundId,
  type RefundMoney,
  type RefundView,
  RequestRefund,
} from "@cartwright/payments/contract";
import { z } from "zod";

export const ShippingMethodCode = z.string().regex(/^[a-z][a-z-]{1,30}$/);

/** Chosen by the browser once per purchase and sent again with every retry of it. */
export const IdempotencyKey = z.string().regex(/^[A-Za-z0-9_-]{16,100}$/);

/** Where the cart would go. */
export const ShippingRequest = z.object({
  country: z.string().regex(/^[A-Z]{2}$/),
  region: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
});
export type ShippingRequest = z.infer<typeof ShippingRequest>;

/** Where it would go and how, to say what it would cost. */
export const QuoteRequest = ShippingRequest.extend({ shippingMethod: ShippingMethodCode });
export type QuoteRequest = z.infer<typeof QuoteRequest>;

export const PlaceOrder = z.object({
  idempotencyKey: IdempotencyKey,
  email: Email,
  address: Address,
  shippingMethod: ShippingMethodCode,
  paymentToken: PaymentToken,
  /** What the customer saw and confirmed; the order is refused when it costs anything else. */
  expectedTotal: MoneyValue,
});
export type PlaceOrder = z.infer<typeof PlaceOrder>;

export const PlacedOrder = z.object({ orderId: idOf("Order"), number: z.int(), linkVersion: z.int() });
export type PlacedOrder = z.infer<typeof PlacedOrder>;

export const PayAgain = z.object({ number: OrderNumber, paymentToken: PaymentToken });
export type PayAgain = z.infer<typeof PayAgain>;

export const ByOrderNumber = z.object({ number: OrderNumber });

/** An order and how its payment stands: what the order page follows. */
export const FollowedOrder = z.object({
  order: OrderView,
  payment: PaymentStatus.nullable(),
  mayPayAgain: z.boolean(),
  mayChange: z.boolean(),
  /** True when neither money nor stock of this order can move any more by itself. */
  settled: z.boolean(),
});
export type FollowedOrder = z.infer<typeof FollowedOrder>;

/** Of the order as whoever acts saw it: what others have done since is told instead of being done over. Left out by programs. */
const SeenVersion = Version.optional();

export const ByOrderId = z.object({ orderId: OrderId });

/** Money back, and as a choice of its own which units of the order go back on sale because they will not be sent. */
export const RefundOrder = RequestRefund.extend({
  restock: z
    .array(z.object({ sku: Sku, quantity: z.int().min(1).max(10_000) }))
    .max(200)
    .default([]),
  version: SeenVersion,
});
export type RefundOrder = z.infer<typeof RefundOrder>;

// One line of print, as a carrier's form has it.
const printed = (max: number, missing: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(max, `Use at most ${max} characters.`)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Please use letters and numbers only.");

/** One parcel out of one warehouse. The key is chosen once per parcel and sent again with every retry. */
export const FulfilOrder = z.object({
  orderId: OrderId,
  warehouseCode: z.string().regex(/^[A-Z0-9]{2,10}$/),
  lines: z
    .array(z.object({ sku: Sku, quantity: z.int().min(1, "Send at least one.").max(10_000) }))
    .min(1, "Choose what is in the parcel.")
    .max(200)
    .refine((lines) => new Set(lines.map((line) => line.sku)).size === lines.length, "Name each SKU once."),
  carrier: printed(60, "Enter the carrier."),
  /** Left out for a parcel that goes without one; an empty one is a slip. */
  trackingNumber: printed(80, "Enter the tracking number.").optional(),
  /** Where the parcel can be followed; https only, because customers click it. */
  trackingUrl: z
    .url({ protocol: /^https$/, hostname: z.regexes.domain, error: "Enter an address that starts with https://." })
    .max(500)
    .optional(),
  idempotencyKey: IdempotencyKey,
  version: SeenVersion,
  /** Whoever sends it knows that all of its money was given back. Without this such an order stays here. */
  thoughGivenBack: z.boolean().optional(),
});
export type FulfilOrder = z.infer<typeof FulfilOrder>;

export const CancelOrder = z.object({
  orderId: OrderId,
  reason: Prose.min(1, "Say why the order is cancelled.").max(500),
  version: SeenVersion,
});
export type CancelOrder = z.infer<typeof CancelOrder>;

/** `shipped` without a parcel's number: the mails about all parcels. */
export const SendMailAgain = z.object({
  orderId: OrderId,
  kind: z.enum(["confirmation", "shipped", "refunded"]),
  /** Of “shipped”: only the one about this parcel. */
  parcel: z.int().min(1).optional(),
  /** Of “refunded”: only the one about this refund. */
  refundId: RefundId.optional(),
  /** Where the same request may come twice: sent once under it. */
  idempotencyKey: IdempotencyKey.optional(),
});
export type SendMailAgain = z.infer<typeof SendMailAgain>;

/** What staff see of a line: what has left and what is still to be sent. The rest, if any, went back on sale. */
export interface StaffOrderLine extends OrderLine {
  readonly fulfilled: number;
  readonly left: number;
}

/** An order as staff see it. */
export interface OrderDetail extends Omit<OrderView, "lines" | "entries" | "parcels"> {
  readonly customerId: string | null;
  readonly version: number;
  readonly payment: OrderPayment;
  readonly lines: readonly StaffOrderLine[];
  /** What is to be sent from where; empty before a warehouse was chosen, moments after the order is paid. */
  readonly allocations: readonly AllocatedUnits[];
  /** What became of the captured money; null while nothing has been captured. */
  readonly money: RefundMoney | null;
  /** Whether all of it was given back, or is about to be: such an order is sent only by whoever says that they know. */
  readonly allGivenBack: boolean;
  /** Newest first. */
  readonly attempts: readonly AttemptView[];
  readonly fulfilments: readonly SentParcel[];
  /** Newest first. */
  readonly refunds: readonly RefundView[];
  /** Oldest first, as is the timeline. */
  readonly notes: readonly OrderNote[];
  readonly entries: readonly OrderEntry[];
  /** What the asker may do with it as it stands now: their permissions and its state together. */
  readonly may: {
    readonly fulfil: boolean;
    readonly cancel: boolean;
    readonly refund: boolean;
    readonly note: boolean;
  };
}

/** A market as settings call it. */
export interface MarketOfOrders {
  readonly code: string;
  readonly name: string;
  /** Whether it is sold to today. */
  readonly open: boolean;
}

/** A parcel that has left, and what the warehouse that it left is called today. */
export interface SentParcel extends Fulfilment {
  readonly warehouseName: string;
}

export interface AllocatedUnits {
  readonly sku: string;
  readonly warehouseCode: string;
  readonly warehouseName: string;
  readonly quantity: number;
}
