import { marketOf } from "@cartwright/catalog/markets";
import type { Ctx } from "@cartwright/db/context";
import { money } from "@cartwright/kernel/money";
import { CurrencyCode } from "@cartwright/kernel/money-schema";
import { US_STATES } from "./contract.ts";
import { NotDeliverable, RegionMissing } from "./errors.ts";
import type { OrderFacts } from "./price-order.ts";
import { type DestinationSettings, selectDestination } from "./settings.store.ts";

export interface To {
  readonly marketCode: string;
  readonly country: string;
  readonly region: string | null;
}

/** The rules of a destination, for orders of one market. Refuses countries outside the market, and the US without one of its states: tax depends on it. */
export async function destinationOf(
  ctx: Ctx,
  to: To,
): Promise<Omit<OrderFacts, "lines" | "method"> & Pick<DestinationSettings, "methods">> {
  const market = await marketOf(ctx, to.marketCode);
  if (!market.countries.includes(to.country)) throw new NotDeliverable(to.country);
  if (to.country === "US" && !Object.hasOwn(US_STATES, to.region ?? "")) throw new RegionMissing();
  const currency = CurrencyCode.parse(market.currency);
  const { tax, methods, oversize } = await selectDestination(ctx.db, {
    country: to.country,
    region: to.region,
    currency,
  });
  return {
    methods,
    tax: { ...tax, included: market.pricesIncludeTax },
    oversize: oversize && { fromGrams: oversize.fromGrams, price: money(Number(oversize.amount), currency) },
    shippingIsTaxed: to.country !== "US",
  };
}
