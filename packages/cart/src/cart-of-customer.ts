import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { type HeldCart, selectOpenOfCustomer } from "./cart.store.ts";

/** The open cart of a customer on whatever device, or null. */
export async function cartOfCustomer(ctx: Ctx, customerId: Id<"Customer">): Promise<HeldCart | null> {
  return selectOpenOfCustomer(ctx.db, customerId);
}
