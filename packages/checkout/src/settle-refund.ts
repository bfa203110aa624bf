import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { noteRefund } from "@cartwright/orders/note-refund";
import { refundsOf } from "@cartwright/payments/refunds-of";

/** Money of an order is the customer's again: its list entry and its timeline say so. */
export async function settleRefund(ctx: TxCtx, input: { orderId: Id<"Order">; refundId: Id<"Refund"> }): Promise<void> {
  const { money, refunds } = await refundsOf(ctx, input.orderId);
  const refund = refunds.find(({ id }) => id === input.refundId);
  if (money === null || refund === undefined) throw new Error(`no refund ${input.refundId} of order ${input.orderId}`);
  await noteRefund(ctx, { orderId: input.orderId, refund, refunded: money.refunded });
}
