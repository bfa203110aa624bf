import type { MarketForStaff } from "@cartwright/catalog/contract";
import type { MarketGaps, TaxRateView, ZoneView } from "./settings-contract.ts";

export interface GapFacts {
  readonly zones: readonly ZoneView[];
  readonly rates: readonly TaxRateView[];
  /** Codes of markets in which something has a price. */
  readonly priced: ReadonlySet<string>;
  /** Languages that some product has words in. */
  readonly languages: ReadonlySet<string>;
}

/** What keeps people of a market from buying there. Pure. */
export function gapsOf(market: MarketForStaff, { zones, rates, priced, languages }: GapFacts): MarketGaps {
  const zoneOf = (country: string) => zones.find(({ countries }) => countries.includes(country));
  const isRated = ({ methods }: ZoneView) =>
    methods.some((method) => method.rates.some(({ currency }) => currency === market.currency));
  return {
    code: market.code,
    noPrices: !priced.has(market.code),
    noWords: !languages.has(market.locale.slice(0, 2)),
    noZone: market.countries.filter((country) => zoneOf(country) === undefined),
    noRate: market.countries.filter((country) => {
      const zone = zoneOf(country);
      return zone !== undefined && !isRated(zone);
    }),
    noTax: market.countries.filter((country) => rates.every((rate) => rate.country !== country)),
  };
}
