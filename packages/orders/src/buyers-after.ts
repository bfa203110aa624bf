import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { type Buyer, selectBuyersAfter } from "./buyers.store.ts";

/** Who placed the paid orders above a number, in the order of their numbers: for going through all of them. Refuses with NotPermitted. */
export async function buyersAfter(
  ctx: Ctx,
  input: { after: number; limit: number },
): Promise<(Buyer & { number: number })[]> {
  requirePermission(ctx.actor, "orders.read");
  return selectBuyersAfter(ctx.db, input);
}
