import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import type { Fulfilment } from "./contract.ts";
import { asStaffSee, selectFulfilments } from "./fulfilments.store.ts";
import { orderOf } from "./order-of.ts";

/** The parcels of an order in the order in which they left, for staff and our own workers. Refuses with NotPermitted and OrderNotFound. */
export async function parcelsOf(ctx: Ctx, input: { orderId: Id<"Order"> }): Promise<readonly Fulfilment[]> {
  requirePermission(ctx.actor, "orders.read");
  const order = await orderOf(ctx, { id: input.orderId });
  return (await selectFulfilments(ctx.db, order.id)).map(asStaffSee);
}
