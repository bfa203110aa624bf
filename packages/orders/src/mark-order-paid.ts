import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { orderPaid } from "./contract.ts";
import { moveOrder } from "./move-order.ts";
import { lockedOrderOf } from "./order-of.ts";

/** Marks an authorised order as paid, once; paying it again changes nothing. */
export async function markOrderPaid(ctx: TxCtx, input: { orderId: Id<"Order"> }): Promise<void> {
  const order = await lockedOrderOf(ctx, input.orderId);
  if (order.state === "paid") return;
  await moveOrder(ctx, order, "paid");
  await publish(ctx, orderPaid({ orderId: order.id }));
}
