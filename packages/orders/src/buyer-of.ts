import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { type Buyer, selectBuyer } from "./buyers.store.ts";
import { OrderNotFound } from "./errors.ts";

/** Who placed an order: an account, or a guest known by e-mail. Refuses with NotPermitted and OrderNotFound. */
export async function buyerOf(ctx: Ctx, input: { orderId: Id<"Order"> }): Promise<Buyer> {
  requirePermission(ctx.actor, "orders.read");
  const buyer = await selectBuyer(ctx.db, input.orderId);
  if (buyer === null) throw new OrderNotFound();
  return buyer;
}
