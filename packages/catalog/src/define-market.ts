import type { Ctx } from "@cartwright/db/context";
import type { Market } from "./contract.ts";
import { upsertMarket } from "./markets.store.ts";

export interface DefineMarket extends Market {
  readonly active: boolean;
  /** Where it stands in the list of markets; 0 is first. */
  readonly position: number;
}

/** Makes a market known, or changes it. Its code is its lasting name. */
export const defineMarket = (ctx: Ctx, market: DefineMarket): Promise<void> => upsertMarket(ctx.db, market);
