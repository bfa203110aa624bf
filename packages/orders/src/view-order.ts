import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import type { OrderView } from "./contract.ts";
import { OrderNotFound } from "./errors.ts";
import { orderOf } from "./order-of.ts";
import { selectView } from "./orders.store.ts";

/** Everything its owner may see of an order: lines as bought, money, timeline. Refuses with OrderNotFound. */
export async function viewOrder(ctx: Ctx, by: { id: Id<"Order"> } | { number: number }): Promise<OrderView> {
  const { id } = await orderOf(ctx, by);
  const view = await selectView(ctx.db, id);
  if (view === null) throw new OrderNotFound();
  return view;
}
