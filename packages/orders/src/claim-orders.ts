import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { updateOwner } from "./orders.store.ts";

/**
 * Gives a customer the guest orders that were placed with their e-mail, in whatever case; `email` must be one that they have
 * proven to be theirs. An order that has an owner keeps them. Returns how many there were.
 */
export async function claimOrders(ctx: TxCtx, to: { customerId: Id<"Customer">; email: string }): Promise<number> {
  return updateOwner(ctx.db, to);
}
