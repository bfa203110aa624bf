import type { Metadata } from "next";
import { MarketList } from "../../../../settings/market-list.client.tsx";
import { Page } from "../../../../shell/page.tsx";
import { adminCaller } from "../../../../trpc/admin-caller.ts";
import { signedInWith } from "../../../../trpc/signed-in.ts";

export const metadata: Metadata = { title: "Markets" };

export default async function SettingsMarketsPage() {
  const me = await signedInWith("settings.read");
  const admin = await adminCaller();
  const [markets, gaps] = await Promise.all([admin.settings.markets(), admin.settings.marketGaps()]);
  return (
    <Page title="Markets" lead="Where the shop sells, in which language and currency, and how it shows tax.">
      <div className="rounded-soft border border-line bg-paper-raised">
        <MarketList markets={markets} gaps={gaps} changes={me.permissions.includes("settings.write")} />
      </div>
    </Page>
  );
}
