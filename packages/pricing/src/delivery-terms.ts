import { marketOf } from "@cartwright/catalog/markets";
import type { Ctx } from "@cartwright/db/context";
import { moneyFromMinor } from "@cartwright/kernel/money";
import { CurrencyCode } from "@cartwright/kernel/money-schema";
import type { DeliveryTerms } from "./contract.ts";
import { selectDestination } from "./settings.store.ts";

/** What a product's page says of delivery: to the market's first country, before there is a cart. Refuses with MarketNotFound. */
export async function deliveryTerms(ctx: Ctx, { market: code }: { market: string }): Promise<DeliveryTerms> {
  const market = await marketOf(ctx, code);
  const currency = CurrencyCode.parse(market.currency);
  const { methods, oversize } = await selectDestination(ctx.db, {
    country: market.countries[0]!,
    region: null,
    currency,
  });
  return {
    methods: methods.map(({ rate, ...method }) => ({ ...method, price: rate })),
    oversize: oversize && { fromGrams: oversize.fromGrams, price: moneyFromMinor(oversize.amount, currency) },
  };
}
