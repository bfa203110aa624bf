import type { TxCtx } from "@cartwright/db/context";
import type { OrderState } from "./contract.ts";
import { OrderChangedMeanwhile } from "./errors.ts";
import { assertMove, type Order } from "./order.ts";
import { updateState } from "./orders.store.ts";

/** Moves an order to its next state. Refuses a step that the state table lacks, and one that somebody else was faster with. */
export async function moveOrder(ctx: TxCtx, order: Order, to: OrderState): Promise<Order> {
  assertMove(order.state, to);
  if (!(await updateState(ctx.db, order, to, ctx.now()))) throw new OrderChangedMeanwhile(order.id);
  return { ...order, state: to };
}
