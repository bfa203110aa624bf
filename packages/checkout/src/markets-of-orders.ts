import { everyMarket } from "@cartwright/catalog/markets";
import type { Ctx } from "@cartwright/db/context";
import { may } from "@cartwright/kernel/actor";
import type { MarketOfOrders } from "./contract.ts";

/**
 * What the markets of orders and figures are called, open or closed, in the order in which they are offered. Nobody is refused:
 * whoever may see neither orders nor figures is told none.
 */
export async function marketsOfOrders(ctx: Ctx): Promise<MarketOfOrders[]> {
  if (!may(ctx.actor, "orders.read") && !may(ctx.actor, "reports.read")) return [];
  return (await everyMarket(ctx)).map(({ code, name, active: open }) => ({ code, name, open }));
}
