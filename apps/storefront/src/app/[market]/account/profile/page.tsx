import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { AccountFrame } from "../../../../account/account-frame.tsx";
import { AccountSection } from "../../../../account/account-section.tsx";
import { loadOwn } from "../../../../account/ask-account.ts";
import { ChangeProfile } from "../../../../account/change-profile.client.tsx";
import { loadMarket } from "../../../../catalog/load-markets.ts";
import { LocalTime } from "../../../../order/local-time.client.tsx";

// Somebody's own: rendered for each request as a whole, and kept by nobody.
export const instant = false;

export const metadata: Metadata = { title: "Profile", robots: { index: false } };

export default async function ProfilePage({ params }: { params: Promise<{ market: string }> }) {
  await connection();
  const market = await loadMarket((await params).market);
  if (market === undefined) notFound();
  const { customer } = await loadOwn(market, "/account/profile", () => Promise.resolve(null));
  return (
    <AccountFrame market={market} customer={customer} here="/account/profile" title="Profile">
      <AccountSection title="Name" text="How we address you. Parcels carry the name of their address.">
        <ChangeProfile name={customer.name} />
      </AccountSection>
      <p className="border-t border-line pt-6 text-small text-ink-soft">
        You have had this account since <LocalTime at={customer.createdAt} locale={market.locale} show="day" />.
      </p>
    </AccountFrame>
  );
}
