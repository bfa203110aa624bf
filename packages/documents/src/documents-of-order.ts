import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { orderOf } from "@cartwright/orders/order-of";
import type { DocumentRow } from "./contract.ts";
import { selectRows } from "./documents.store.ts";

/** The papers of an order, in the order in which they were issued, for staff. Refuses with NotPermitted and OrderNotFound. */
export async function documentsOfOrder(ctx: Ctx, input: { orderId: Id<"Order"> }): Promise<DocumentRow[]> {
  requirePermission(ctx.actor, "orders.read");
  const order = await orderOf(ctx, { id: input.orderId });
  return rowsOf(ctx, order.id);
}

/** The papers of the actor's own order. Refuses with OrderNotFound. */
export async function ownDocuments(ctx: Ctx, input: { number: number }): Promise<DocumentRow[]> {
  const order = await orderOf(ctx, input);
  return rowsOf(ctx, order.id);
}

const rowsOf = async (ctx: Ctx, orderId: string): Promise<DocumentRow[]> =>
  (await selectRows(ctx.db, [orderId])).map(({ orderId: _, ...row }) => row);
