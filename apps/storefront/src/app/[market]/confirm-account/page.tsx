import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { ConfirmAccount } from "../../../account/confirm-account.client.tsx";
import { EntryFrame, NeedsScript } from "../../../account/entry-frame.tsx";
import { IncompleteLink } from "../../../account/incomplete-link.tsx";
import { tokenIn } from "../../../account/token-in.ts";
import { loadMarket } from "../../../catalog/load-markets.ts";
import { marketPath } from "../../../shell/market-path.ts";

// Rendered for each request as a whole: its scripts carry the nonce of this answer's policy (proxy.ts).
export const instant = false;

export const metadata: Metadata = { title: "Confirm your account", robots: { index: false } };

interface Props {
  params: Promise<{ market: string }>;
  searchParams: Promise<{ token?: string | string[] }>;
}

export default async function ConfirmAccountPage({ params, searchParams }: Props) {
  await connection();
  const market = await loadMarket((await params).market);
  if (market === undefined) notFound();
  const token = tokenIn(await searchParams);
  const createPath = marketPath(market, "/create-account");
  return (
    <EntryFrame title="Your account">
      {token === null ? (
        <IncompleteLink path={createPath} name="Create account" />
      ) : (
        <ConfirmAccount
          token={token}
          next={marketPath(market, "/account")}
          signInPath={marketPath(market, "/sign-in")}
          createPath={createPath}
        />
      )}
      <NeedsScript />
    </EntryFrame>
  );
}
