import type { Ctx } from "@cartwright/db/context";
import { emailKey } from "@cartwright/identity/email-key";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { buyerOf } from "@cartwright/orders/buyer-of";
import { selectIdOfBuyer } from "./profile-list.store.ts";

/** The profile of whoever placed an order; null before an order of theirs was paid. Refuses with NotPermitted and OrderNotFound. */
export async function profileOfOrder(ctx: Ctx, input: { orderId: Id<"Order"> }): Promise<{ profileId: string | null }> {
  requirePermission(ctx.actor, "customers.read");
  const { customerId, email } = await buyerOf(ctx, input);
  return { profileId: await selectIdOfBuyer(ctx.db, { customerId, emailKey: emailKey(email) }) };
}
