import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { AccountFrame } from "../../../../account/account-frame.tsx";
import { AccountSection } from "../../../../account/account-section.tsx";
import { loadOwn } from "../../../../account/ask-account.ts";
import { ChangeEmail } from "../../../../account/change-email.client.tsx";
import { ChangePassword } from "../../../../account/change-password.client.tsx";
import { SessionList } from "../../../../account/session-list.client.tsx";
import { loadMarket } from "../../../../catalog/load-markets.ts";
import { marketPath } from "../../../../shell/market-path.ts";

// Somebody's own: rendered for each request as a whole, and kept by nobody.
export const instant = false;

export const metadata: Metadata = { title: "Security", robots: { index: false } };

export default async function SecurityPage({ params }: { params: Promise<{ market: string }> }) {
  await connection();
  const market = await loadMarket((await params).market);
  if (market === undefined) notFound();
  const { customer, own: sessions } = await loadOwn(market, "/account/security", (account) => account.sessions());
  return (
    <AccountFrame market={market} customer={customer} here="/account/security" title="Security">
      <AccountSection
        title="Where you are signed in"
        text="What you do not recognise, sign out, then change your password."
      >
        <SessionList sessions={sessions} locale={market.locale} />
      </AccountSection>
      <AccountSection title="Password" text="A new one signs out every other device.">
        <ChangePassword email={customer.email} forgottenPath={marketPath(market, "/reset-password")} />
      </AccountSection>
      <AccountSection
        title="E-mail"
        text="Where links and confirmations go. A change is confirmed from both mailboxes, the old one and the new one."
      >
        <ChangeEmail customer={customer} />
      </AccountSection>
    </AccountFrame>
  );
}
