import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import type { MarketVersion } from "./contract.ts";
import { putMarket } from "./put-market.ts";

/**
 * Opens a market: its pages are there within seconds, its lists fill as they are written. What has no price there is not in
 * them. Refuses whoever may not change settings, NoSuchMarket, CountryTaken, LocaleTaken, and a market that was changed meanwhile.
 */
export async function openMarket(ctx: Ctx, input: MarketVersion): Promise<{ version: number }> {
  requirePermission(ctx.actor, "settings.write");
  return inTransaction(ctx, (ctx) => putMarket(ctx, input, "market.opened", (before) => ({ ...before, active: true })));
}
