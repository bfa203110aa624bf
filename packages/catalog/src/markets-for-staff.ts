import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { MarketForStaff } from "./contract.ts";
import { selectMarketsForStaff } from "./markets-for-staff.store.ts";

/** Every market, open or closed, in the order in which they are offered. Refuses whoever may not see settings. */
export async function marketsForStaff(ctx: Ctx): Promise<readonly MarketForStaff[]> {
  requirePermission(ctx.actor, "settings.read");
  return selectMarketsForStaff(ctx.db);
}
