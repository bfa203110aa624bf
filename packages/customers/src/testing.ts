import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { type Id, newId } from "@cartwright/kernel/id";
import type { NewOrder } from "@cartwright/orders/record-order";
import { anOrder } from "@cartwright/orders/testing";
import { refreshBuyer } from "./refresh.ts";

/** An order that was paid, of $36.95; nobody has told of it yet. */
export async function aPaidOrder(
  ctx: RootCtx,
  more: Partial<NewOrder> = {},
): Promise<{ id: Id<"Order">; number: number }> {
  const order = await anOrder(ctx, more);
  await ctx.db.order.update({ where: { id: order.id }, data: { state: "paid", paymentState: "paid" } });
  return order;
}

/** Somebody who bought once as a guest, with their profile. */
export async function aGuest(
  ctx: RootCtx,
  more: Partial<NewOrder> = {},
): Promise<{ profileId: Id<"CustomerProfile">; email: string; orderId: Id<"Order"> }> {
  const { email = `${newId()}@example.com` } = more;
  const { id: orderId } = await aPaidOrder(ctx, { ...more, email });
  await inTransaction(ctx, (ctx) => refreshBuyer(ctx, { orderId }));
  const { id } = await ctx.db.customerProfile.findUniqueOrThrow({ where: { emailKey: email.toLowerCase() } });
  return { profileId: id as Id<"CustomerProfile">, email, orderId };
}
