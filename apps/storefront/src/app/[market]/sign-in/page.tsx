import { buttonClasses } from "@cartwright/ui/button";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { EntryFrame, NeedsScript } from "../../../account/entry-frame.tsx";
import { safePath } from "../../../account/safe-path.ts";
import { SignInForm } from "../../../account/sign-in-form.client.tsx";
import { loadMarket } from "../../../catalog/load-markets.ts";
import { marketPath } from "../../../shell/market-path.ts";

// Rendered for each request as a whole: its scripts carry the nonce of this answer's policy (proxy.ts).
export const instant = false;

export const metadata: Metadata = { title: "Sign in", robots: { index: false } };

interface Props {
  params: Promise<{ market: string }>;
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ params, searchParams }: Props) {
  await connection();
  const market = await loadMarket((await params).market);
  if (market === undefined) notFound();
  const next = safePath((await searchParams).next, marketPath(market, "/account"));
  return (
    <EntryFrame
      title="Sign in"
      aside={
        <>
          <h2 className="text-title">New here?</h2>
          <p className="max-w-[40ch] text-small text-ink-soft">
            An account keeps your orders and addresses together. Buying needs none.
          </p>
          <p className="pt-1">
            <a href={marketPath(market, "/create-account")} className={buttonClasses("secondary")}>
              Create account
            </a>
          </p>
        </>
      }
    >
      <SignInForm next={next} forgottenPath={marketPath(market, "/reset-password")} />
      <NeedsScript />
    </EntryFrame>
  );
}
