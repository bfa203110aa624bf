import { buttonClasses } from "@cartwright/ui/button";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { CreateAccount } from "../../../account/create-account.client.tsx";
import { EntryFrame, NeedsScript } from "../../../account/entry-frame.tsx";
import { loadMarket } from "../../../catalog/load-markets.ts";
import { marketPath } from "../../../shell/market-path.ts";

// Rendered for each request as a whole: its scripts carry the nonce of this answer's policy (proxy.ts).
export const instant = false;

export const metadata: Metadata = { title: "Create account", robots: { index: false } };

export default async function CreateAccountPage({ params }: { params: Promise<{ market: string }> }) {
  await connection();
  const market = await loadMarket((await params).market);
  if (market === undefined) notFound();
  return (
    <EntryFrame
      title="Create account"
      aside={
        <>
          <h2 className="text-title">Been here before?</h2>
          <p className="max-w-[40ch] text-small text-ink-soft">
            What you bought as a guest with the same e-mail will be in your account, too.
          </p>
          <p className="pt-1">
            <a href={marketPath(market, "/sign-in")} className={buttonClasses("secondary")}>
              Sign in
            </a>
          </p>
        </>
      }
    >
      <CreateAccount />
      <NeedsScript />
    </EntryFrame>
  );
}
