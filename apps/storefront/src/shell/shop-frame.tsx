import { Toaster } from "@cartwright/ui/toaster.client";
import type { ReactNode } from "react";
import { loadMarkets } from "../catalog/load-markets.ts";
import { loadNavigation } from "../catalog/load-navigation.ts";
import { loadStore } from "./load-store.ts";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";

/** Header, the page, footer. An address in a market that we do not have is shown in the default one's frame. */
export async function ShopFrame({ market: code, children }: { market: string; children: ReactNode }) {
  const markets = await loadMarkets();
  const market = markets.find((one) => one.code === code) ?? markets.find((one) => one.isDefault);
  if (market === undefined) throw new Error("no default market is open");
  const [navigation, store] = await Promise.all([loadNavigation(market.code), loadStore()]);
  return (
    <>
      <SiteHeader shop={store.name} market={market} markets={markets} navigation={navigation} />
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <SiteFooter store={store} market={market} navigation={navigation} />
      <Toaster />
    </>
  );
}
