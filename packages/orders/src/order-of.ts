import type { Ctx, TxCtx } from "@cartwright/db/context";
import { type Actor, may } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { OrderNotFound } from "./errors.ts";
import type { Order } from "./order.ts";
import { lockOrder, selectOrder, selectOrderByNumber } from "./orders.store.ts";

/** Fetches an order through its owner. Refuses with OrderNotFound what is not there and what is somebody else's. */
export async function orderOf(ctx: Ctx, by: { id: Id<"Order"> } | { number: number }): Promise<Order> {
  const order = "id" in by ? await selectOrder(ctx.db, by.id) : await selectOrderByNumber(ctx.db, by.number);
  if (order === null || !maySee(ctx.actor, order)) throw new OrderNotFound();
  return order;
}

/** The same, locked until the transaction ends: what is decided on it holds. */
export async function lockedOrderOf(ctx: TxCtx, id: Id<"Order">): Promise<Order> {
  await lockOrder(ctx.db, id);
  return orderOf(ctx, { id });
}

function maySee(actor: Actor, order: Order): boolean {
  switch (actor.kind) {
    case "system":
      return true;
    case "staff":
    case "api_key":
      return may(actor, "orders.read");
    case "customer":
      return order.customerId === actor.customerId || actor.orderIds.includes(order.id);
    case "guest":
      return actor.orderIds.includes(order.id);
    case "anonymous":
      return false;
  }
}
