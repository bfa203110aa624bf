import { activeMarkets } from "@cartwright/catalog/markets";
import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";

/** Codes of the markets that are sold to today, for narrowing orders. Refuses with NotPermitted. */
export async function marketsOfOrders(ctx: Ctx): Promise<string[]> {
  requirePermission(ctx.actor, "orders.read");
  return (await activeMarkets(ctx)).map(({ code }) => code);
}
