import { MoneyValue } from "@cartwright/kernel/money-schema";
import { idOf } from "@cartwright/kernel/id";
import { Address, Email } from "@cartwright/kernel/address";
import { Sku } from "@cartwright/inventory/contract";
import { OrderId, OrderNumber, OrderView } from "@cartwright/orders/contract";
import { PaymentStatus, PaymentToken, RequestRefund } from "@cartwright/payments/contract";
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

export const ByOrderId = z.object({ orderId: OrderId });

/** Money back, and as a choice of its own which units of the order go back on sale because they will not be sent. */
export const RefundOrder = RequestRefund.extend({
  restock: z
    .array(z.object({ sku: Sku, quantity: z.int().min(1).max(10_000) }))
    .max(200)
    .default([]),
});
export type RefundOrder = z.infer<typeof RefundOrder>;
