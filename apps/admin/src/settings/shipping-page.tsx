import type { MarketForStaff } from "@cartwright/catalog/contract";
import type { MarketGaps, ShippingSettings } from "@cartwright/pricing/settings-contract";
import { buttonClasses } from "@cartwright/ui/button";
import { EmptyState } from "@cartwright/ui/empty-state";
import { Notice } from "@cartwright/ui/notice";
import { Section } from "@cartwright/ui/section";
import Link from "next/link";
import { Page } from "../shell/page.tsx";
import type { Me, Outputs } from "../trpc/outputs.ts";
import { shippingGapSentences } from "./gap-words.ts";
import { Oversize } from "./oversize.client.tsx";
import { ShippingTrial } from "./shipping-trial.client.tsx";
import { ZonePanel } from "./zone-panel.tsx";

export type Warehouses = Outputs["settings"]["warehouses"];

interface ShippingPageProps {
  shipping: ShippingSettings;
  markets: readonly MarketForStaff[];
  gaps: readonly MarketGaps[];
  warehouses: Warehouses;
  me: Me;
}

/** How things travel and what that costs: zones, heavy pieces, and a place to try it. */
export function ShippingPage({ shipping: { zones, oversize }, markets, gaps, warehouses, me }: ShippingPageProps) {
  const changes = me.permissions.includes("settings.write");
  const open = markets.filter(({ active }) => active);
  const missing = open.flatMap((market) => {
    const found = gaps.find(({ code }) => code === market.code);
    return found === undefined ? [] : shippingGapSentences(found).map((sentence) => `${market.name}: ${sentence}`);
  });
  return (
    <Page
      title="Shipping"
      lead="What holds for whatever is ordered from now on. An open checkout is told of a new total before it pays."
      actions={
        changes ? (
          <Link href="/settings/shipping/new" className={buttonClasses()}>
            New zone
          </Link>
        ) : null
      }
    >
      {changes ? null : <Notice>Your role sees the settings and does not change them.</Notice>}
      {missing.length > 0 ? (
        <Notice tone="warning" title="Nobody can order there">
          <ul className="grid list-disc gap-1 pl-4">
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {zones.length === 0 ? (
        <Section title="Zones" flush>
          <EmptyState title="No zones yet">Nothing can be sent anywhere before there is one.</EmptyState>
        </Section>
      ) : (
        zones.map((zone) => <ZonePanel key={zone.code} zone={zone} warehouses={warehouses} changes={changes} />)
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <ShippingTrial markets={open} />
        <Oversize
          oversize={oversize}
          currencies={[...new Set(markets.map(({ currency }) => currency))]}
          changes={changes}
        />
      </div>
    </Page>
  );
}
