import { marketOf } from "@cartwright/catalog/markets";
import type { Ctx } from "@cartwright/db/context";
import { CurrencyCode, type Money } from "@cartwright/kernel/money";
import { selectDestination } from "./settings.store.ts";

/** From what worth of goods a cart of this market travels free, to the market's first country; null where nothing does. */
export async function freeShippingFrom(ctx: Ctx, marketCode: string): Promise<Money | null> {
  const market = await marketOf(ctx, marketCode);
  const { methods } = await selectDestination(ctx.db, { country: market.countries[0]!, region: null, currency: CurrencyCode.parse(market.currency) });
  return methods.find((method) => method.freeFrom !== null)?.freeFrom ?? null;
}
