import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { orderOf } from "@cartwright/orders/order-of";
import type { OrderRefunds } from "@cartwright/payments/contract";
import { refundsOf } from "@cartwright/payments/refunds-of";

/** What was and can be refunded of an order, for staff: reasons are their own words. Refuses with NotPermitted and OrderNotFound. */
export async function refundsOfOrder(ctx: Ctx, input: { orderId: Id<"Order"> }): Promise<OrderRefunds> {
  requirePermission(ctx.actor, "orders.read");
  const order = await orderOf(ctx, { id: input.orderId });
  return refundsOf(ctx, order.id);
}
