import type { Ctx } from "@cartwright/db/context";
import type { PriceOfVariant } from "./contract.ts";
import { selectPrices } from "./prices.store.ts";

/** Today's prices in a market by variant id. A variant that is not sold there is not in the map. */
export async function pricesOf(
  ctx: Ctx,
  input: { marketCode: string; variantIds: readonly string[] },
): Promise<Map<string, PriceOfVariant>> {
  return input.variantIds.length === 0 ? new Map() : selectPrices(ctx.db, input.marketCode, input.variantIds);
}
