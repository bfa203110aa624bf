import { Toaster } from "@cartwright/ui/toaster.client";
import type { ReactNode } from "react";
import { loadMarkets } from "../catalog/load-markets.ts";
import { loadNavigation } from "../catalog/load-navigation.ts";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";

/** Header, the page, footer. An address in a market that we do not have is shown in the default one's frame. */
export async function ShopFrame({ market: code, children }: { market: string; children: ReactNode }) {
  const markets = await loadMarkets();
  const market = markets.find((one) => one.code === code) ?? markets.find((one) => one.isDefault);
  if (market === undefined) throw new Error("no default market is open");
  const navigation = await loadNavigation(market.code);
  return (
    <>
      <SiteHeader market={market} markets={markets} navigation={navigation} />
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <SiteFooter market={market} navigation={navigation} />
      <Toaster />
    </>
  );
}
