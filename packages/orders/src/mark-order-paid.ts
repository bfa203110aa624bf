import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { orderPaid } from "./contract.ts";
import { moveOrder } from "./move-order.ts";
import type { Order } from "./order.ts";
import { lockedOrderOf } from "./order-of.ts";

/** Marks an authorised order as paid, once; hearing of its money again changes nothing, also when staff have called it off since. */
export async function markOrderPaid(ctx: TxCtx, input: { orderId: Id<"Order"> }): Promise<void> {
  const order = await lockedOrderOf(ctx, input.orderId);
  if (order.state === "paid" || wasPaid(order)) return;
  await moveOrder(ctx, order, "paid");
  await publish(ctx, orderPaid({ orderId: order.id }));
}

const wasPaid = ({ state, payment }: Order): boolean =>
  state === "cancelled" && (payment === "paid" || payment === "partly_refunded" || payment === "refunded");
