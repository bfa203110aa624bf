import type { Ctx } from "@cartwright/db/context";
import { marketsForStaff } from "@cartwright/catalog/markets-for-staff";
import { money } from "@cartwright/kernel/money";
import type { ShippingChoice } from "./contract.ts";
import { choicesFor } from "./price-order.ts";
import type { TryShipping } from "./settings-contract.ts";
import { selectDestination } from "./settings.store.ts";

/**
 * What a checkout would offer for goods of this worth, in minor units of the market's currency; nothing where no zone or no rate
 * covers it. Refuses whoever may not see settings.
 */
export async function tryShipping(ctx: Ctx, { market: code, country, goods }: TryShipping): Promise<ShippingChoice[]> {
  const market = (await marketsForStaff(ctx)).find((one) => one.code === code);
  if (market === undefined || !market.countries.includes(country)) return [];
  const { methods } = await selectDestination(ctx.db, { country, region: null, currency: market.currency });
  return choicesFor(methods, money(goods, market.currency));
}
