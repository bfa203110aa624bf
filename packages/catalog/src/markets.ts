import type { Ctx } from "@cartwright/db/context";
import type { Market, StaffMarket } from "./contract.ts";
import { MarketNotFound } from "./errors.ts";
import { selectMarkets, selectEveryMarket } from "./markets.store.ts";

/** The markets that are open, in the order in which they are offered. */
export const activeMarkets = (ctx: Ctx): Promise<readonly Market[]> => selectMarkets(ctx.db, null);

/** One open market. Refuses an unknown or closed one with MarketNotFound. */
export async function marketOf(ctx: Ctx, code: string): Promise<Market> {
  const [market] = await selectMarkets(ctx.db, code);
  if (market === undefined) throw new MarketNotFound(code);
  return market;
}

/** Every market, open or closed: prices are set before one opens. */
export const everyMarket = (ctx: Ctx): Promise<readonly StaffMarket[]> => selectEveryMarket(ctx.db);
