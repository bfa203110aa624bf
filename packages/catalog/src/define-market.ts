import type { Ctx } from "@cartwright/db/context";
import type { Market } from "./contract.ts";
import { insertMarket } from "./markets.store.ts";

export interface DefineMarket extends Market {
  readonly active: boolean;
  /** Where it stands in the list of markets; 0 is first. */
  readonly position: number;
}

/** Makes a market known. Its code is its lasting name; one that is known stays as staff have left it. */
export const defineMarket = (ctx: Ctx, market: DefineMarket): Promise<void> => insertMarket(ctx.db, market);
