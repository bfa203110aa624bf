import type { TxCtx } from "@cartwright/db/context";
import type { OrderEntry, OrderState } from "./contract.ts";
import { OrderChangedMeanwhile } from "./errors.ts";
import { assertMove, type Order, paymentAfter } from "./order.ts";
import { updateState } from "./orders.store.ts";
import { whoOf } from "./who-of.ts";

/**
 * Moves an order to its next state; the timeline says who did it and `detail`. Refuses a step that the state table lacks, and one
 * that somebody else was faster with.
 */
export async function moveOrder(
  ctx: TxCtx,
  order: Order,
  to: OrderState,
  detail: OrderEntry["detail"] = null,
): Promise<Order> {
  assertMove(order, to);
  const payment = paymentAfter(order, to);
  if (!(await updateState(ctx.db, order, { state: to, payment, at: ctx.now(), by: whoOf(ctx.actor), detail })))
    throw new OrderChangedMeanwhile(order.id);
  return { ...order, state: to, payment, version: order.version + 1 };
}
