import type { MarketForStaff } from "@cartwright/catalog/contract";
import type { ZoneView } from "@cartwright/pricing/settings-contract";
import { Notice } from "@cartwright/ui/notice";
import { History } from "../audit/history.client.tsx";
import { Page } from "../shell/page.tsx";
import type { Me } from "../trpc/outputs.ts";
import { RemoveZone } from "./remove-zone.client.tsx";
import type { Warehouses } from "./shipping-page.tsx";
import { ZoneForm } from "./zone-form.client.tsx";
import { ZonePanel } from "./zone-panel.tsx";

interface ZonePageProps {
  zone: ZoneView;
  markets: readonly MarketForStaff[];
  warehouses: Warehouses;
  me: Me;
}

/** One zone with its methods and rates. */
export function ZonePage({ zone, markets, warehouses, me }: ZonePageProps) {
  const changes = me.permissions.includes("settings.write");
  return (
    <Page
      title={zone.name}
      crumbs={[{ href: "/settings/shipping", label: "Shipping" }]}
      actions={changes ? <RemoveZone zone={zone} /> : null}
    >
      {changes ? (
        <ZoneForm zone={zone} markets={markets} warehouses={warehouses} />
      ) : (
        <>
          <Notice>Your role sees the settings and does not change them.</Notice>
          <ZonePanel zone={zone} warehouses={warehouses} changes={false} />
        </>
      )}
      {me.permissions.includes("audit.read") ? <History type="shipping_zone" id={zone.code} /> : null}
    </Page>
  );
}
