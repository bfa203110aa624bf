import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import type { MarketVersion } from "./contract.ts";
import { DefaultMarketStays } from "./market-errors.ts";
import { putMarket } from "./put-market.ts";

/**
 * Closes a market: nothing is sold there any more. Its orders go on and their pages stay; a cart moves to the default market
 * when its owner looks at it next. Refuses whoever may not change settings, NoSuchMarket, DefaultMarketStays, and a market that
 * was changed meanwhile.
 */
export async function closeMarket(ctx: Ctx, input: MarketVersion): Promise<{ version: number }> {
  requirePermission(ctx.actor, "settings.write");
  return inTransaction(ctx, (ctx) =>
    putMarket(ctx, input, "market.closed", (before) => {
      if (before.isDefault) throw new DefaultMarketStays(before.name);
      return { ...before, active: false };
    }),
  );
}
