import { changedMeanwhile } from "@cartwright/audit/changed-meanwhile";
import { recordChange } from "@cartwright/audit/record-change";
import type { TxCtx } from "@cartwright/db/context";
import { countryName } from "@cartwright/kernel/country";
import { publish } from "@cartwright/messaging/publish";
import { marketChanged, type MarketForStaff, marketListingsDue, type MarketVersion } from "./contract.ts";
import { CountryTaken, LocaleTaken, NoSuchMarket } from "./market-errors.ts";
import { lockMarkets, selectMarketsForStaff, updateMarket } from "./markets-for-staff.store.ts";

export type MarketAction = "market.changed" | "market.opened" | "market.closed";
const ACTIONS: readonly MarketAction[] = ["market.changed", "market.opened", "market.closed"];

/**
 * Gives a market other values: writes it down, tells the storefront, and has its lists written again where words or the market
 * itself come or go. Refuses with NoSuchMarket, CountryTaken, LocaleTaken, and a market that was changed meanwhile.
 */
export async function putMarket(
  ctx: TxCtx,
  { code, version }: MarketVersion,
  action: MarketAction,
  change: (before: MarketForStaff) => MarketForStaff,
): Promise<{ version: number }> {
  await lockMarkets(ctx.db);
  const markets = await selectMarketsForStaff(ctx.db);
  const before = markets.find((market) => market.code === code);
  if (before === undefined) throw new NoSuchMarket(code);
  const subject = { type: "market", id: code, label: before.name };
  if (before.version !== version) throw await changedMeanwhile(ctx, `the market ${before.name}`, subject, ACTIONS);
  const after = change(before);
  if (after.active) refuseOverlap(after, markets);
  const updated = await updateMarket(ctx.db, { ...after, version });
  if (updated === null) throw await changedMeanwhile(ctx, `the market ${before.name}`, subject, ACTIONS);
  await recordChange(ctx, { action, subject, before: factsOf(before), after: factsOf(after) });
  await publish(ctx, marketChanged({ marketCode: code }));
  if (before.active !== after.active || before.locale !== after.locale)
    await publish(ctx, marketListingsDue({ marketCode: code, after: null }));
  return { version: updated };
}

function refuseOverlap(market: MarketForStaff, markets: readonly MarketForStaff[]): void {
  for (const other of markets.filter(({ code, active }) => active && code !== market.code)) {
    const shared = market.countries.find((country) => other.countries.includes(country));
    if (shared !== undefined) throw new CountryTaken(countryName(shared), other.name);
    if (other.locale === market.locale) throw new LocaleTaken(market.locale, other.name);
  }
}

const factsOf = ({ name, locale, countries, pricesIncludeTax, position, active }: MarketForStaff) => ({
  name,
  locale,
  countries: [...countries],
  pricesIncludeTax,
  position,
  open: active,
});
