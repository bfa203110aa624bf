import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import type { ChangeMarket } from "./contract.ts";
import { putMarket } from "./put-market.ts";

/**
 * Changes how a market is called, which language it speaks, where it delivers and how it shows tax. Orders keep what they were
 * placed with; open carts are priced by the new rules, and whoever is about to pay is told. Refuses whoever may not change
 * settings, NoSuchMarket, CountryTaken, LocaleTaken, and a market that was changed meanwhile.
 */
export async function changeMarket(ctx: Ctx, input: ChangeMarket): Promise<{ version: number }> {
  requirePermission(ctx.actor, "settings.write");
  return inTransaction(ctx, (ctx) => putMarket(ctx, input, "market.changed", (before) => ({ ...before, ...input })));
}
