import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import { publish } from "@cartwright/messaging/publish";
import { orderRefunded } from "./contract.ts";
import { lockedOrderOf } from "./order-of.ts";
import { paymentOfRefunds } from "./order.ts";
import { updateRefunded } from "./orders.store.ts";
import { writeEntry } from "./write-entry.ts";

/** Keeps with an order how much of its money is back in all, for lists, and tells the timeline, and whoever keeps figures, of the refund that has just settled. */
export async function noteRefund(
  ctx: TxCtx,
  input: { orderId: Id<"Order">; refund: { id: string; amount: Money }; refunded: Money },
): Promise<void> {
  const order = await lockedOrderOf(ctx, input.orderId);
  const payment = paymentOfRefunds(order.total, input.refunded);
  await updateRefunded(ctx.db, order.id, { refunded: input.refunded.amount, payment }, ctx.now());
  const { id: refundId, amount } = input.refund;
  await writeEntry(ctx, order.id, { kind: "refunded", detail: { refundId, amount } });
  await publish(ctx, orderRefunded({ orderId: order.id }));
}
