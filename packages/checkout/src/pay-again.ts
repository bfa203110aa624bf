import { inTransaction } from "@cartwright/db/transaction";
import { extendReservation } from "@cartwright/inventory/extend-reservation";
import { after, MINUTE } from "@cartwright/kernel/clock";
import { extendPaymentTime } from "@cartwright/orders/extend-payment-time";
import { PAYMENT_MINUTES } from "@cartwright/orders/order";
import { lockedOrderOf, orderOf } from "@cartwright/orders/order-of";
import { requestPayment } from "@cartwright/payments/request-payment";
import type { PayAgain } from "./contract.ts";
import { PaymentTimeOver } from "./errors.ts";
import type { CheckoutCtx } from "./place-order.ts";

/**
 * A new attempt to pay the actor's order, with another card or the same; its stock is held for another 15 minutes.
 * Refuses with PaymentUnderWay while an attempt may still take money, and with PaymentTimeOver when the order has ended.
 */
export async function payAgain(ctx: CheckoutCtx, input: PayAgain): Promise<void> {
  const { orderUrl } = ctx;
  const { id } = await orderOf(ctx, { number: input.number });
  await inTransaction(ctx, async (ctx) => {
    const order = await lockedOrderOf(ctx, id);
    if (order.state !== "pending_payment" || order.expiresAt <= ctx.now()) throw new PaymentTimeOver();
    await requestPayment(ctx, {
      orderId: id,
      amount: order.total,
      token: input.paymentToken,
      returnUrl: orderUrl(order.marketCode, order.number),
    });
    const expiresAt = after(ctx.now(), PAYMENT_MINUTES * MINUTE);
    await extendPaymentTime(ctx, id, expiresAt);
    if (!(await extendReservation(ctx, id, expiresAt))) throw new PaymentTimeOver();
  });
}
