import { languagesOfProducts } from "@cartwright/catalog/languages-of-products";
import { marketsForStaff } from "@cartwright/catalog/markets-for-staff";
import type { Ctx } from "@cartwright/db/context";
import { gapsOf } from "./gaps-of.ts";
import { selectPricedMarkets } from "./prices.store.ts";
import type { MarketGaps } from "./settings-contract.ts";
import { selectZones } from "./shipping-settings.store.ts";
import { selectTaxRates } from "./tax-settings.store.ts";

/** For each market, open or closed, what would keep people from buying there. Refuses whoever may not see settings. */
export async function marketGaps(ctx: Ctx): Promise<readonly MarketGaps[]> {
  const markets = await marketsForStaff(ctx);
  const languages = new Set(
    await languagesOfProducts(
      ctx,
      markets.map(({ locale }) => locale.slice(0, 2)),
    ),
  );
  const priced = new Set(
    await selectPricedMarkets(
      ctx.db,
      markets.map(({ code }) => code),
    ),
  );
  const facts = { languages, priced, zones: await selectZones(ctx.db), rates: await selectTaxRates(ctx.db) };
  return markets.map((market) => gapsOf(market, facts));
}
