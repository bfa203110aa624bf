import type { Metadata } from "next";
import { loadMarkets } from "../catalog/load-markets.ts";
import { storefrontUrl } from "../env.ts";
import { marketPath } from "./market-path.ts";

/** The one address of a page and its siblings in the other markets, for search engines. */
export async function pageAddresses(code: string, path: string): Promise<Metadata> {
  const markets = await loadMarkets();
  const addressIn = (market: { code: string; isDefault: boolean }) =>
    new URL(marketPath(market, path), storefrontUrl()).href;
  const here = markets.find((market) => market.code === code);
  const standard = markets.find((market) => market.isDefault);
  return {
    metadataBase: new URL(storefrontUrl()),
    alternates: {
      ...(here ? { canonical: addressIn(here) } : {}),
      languages: {
        ...Object.fromEntries(markets.map((market) => [market.locale, addressIn(market)])),
        ...(standard ? { "x-default": addressIn(standard) } : {}),
      },
    },
  };
}
