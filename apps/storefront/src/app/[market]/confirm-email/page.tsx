import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { ConfirmEmail } from "../../../account/confirm-email.client.tsx";
import { EntryFrame, NeedsScript } from "../../../account/entry-frame.tsx";
import { IncompleteLink } from "../../../account/incomplete-link.tsx";
import { tokenIn } from "../../../account/token-in.ts";
import { loadMarket } from "../../../catalog/load-markets.ts";
import { marketPath } from "../../../shell/market-path.ts";

// Rendered for each request as a whole: its scripts carry the nonce of this answer's policy (proxy.ts).
export const instant = false;

export const metadata: Metadata = { title: "Confirm your e-mail", robots: { index: false } };

interface Props {
  params: Promise<{ market: string }>;
  searchParams: Promise<{ token?: string | string[] }>;
}

export default async function ConfirmEmailPage({ params, searchParams }: Props) {
  await connection();
  const market = await loadMarket((await params).market);
  if (market === undefined) notFound();
  const token = tokenIn(await searchParams);
  const securityPath = marketPath(market, "/account/security");
  return (
    <EntryFrame title="A new e-mail">
      {token === null ? (
        <IncompleteLink path={securityPath} name="Go to your account" />
      ) : (
        <ConfirmEmail token={token} securityPath={securityPath} />
      )}
      <NeedsScript />
    </EntryFrame>
  );
}
