import { assignWarehouses } from "@cartwright/inventory/assign-warehouses";
import { consume } from "@cartwright/messaging/consume";
import { orderPaid } from "@cartwright/orders/contract";
import { markOrderPaid } from "@cartwright/orders/mark-order-paid";
import { orderOf } from "@cartwright/orders/order-of";
import {
  captureRefused,
  paymentAuthorised,
  paymentCaptured,
  paymentFailed,
  paymentRefunded,
} from "@cartwright/payments/contract";
import { preferredWarehouse } from "@cartwright/pricing/preferred-warehouse";
import { retryCapture } from "./retry-capture.ts";
import { settleRefund } from "./settle-refund.ts";
import { settleAuthorisation } from "./settle-authorisation.ts";

export const settleAuthorisedPayment = consume("settle-authorised-payment", paymentAuthorised, settleAuthorisation);

export const confirmPaidOrder = consume("confirm-paid-order", paymentCaptured, (ctx, event) =>
  markOrderPaid(ctx, { orderId: event.orderId }),
);

export const retryRefusedCapture = consume("retry-refused-capture", captureRefused, retryCapture);

/** The order page shows the decline by itself; the order waits for another attempt until its time is over. */
export const notePaymentFailure = consume("note-payment-failure", paymentFailed, async (ctx, event) =>
  ctx.log.info({ ...event }, "payment failed"),
);

export const assignPaidOrder = consume("assign-paid-order", orderPaid, async (ctx, event) => {
  const order = await orderOf(ctx, { id: event.orderId });
  await assignWarehouses(ctx, { orderId: order.id, preferred: await preferredWarehouse(ctx, order.country) });
});

export const noteSettledRefund = consume("note-settled-refund", paymentRefunded, settleRefund);
