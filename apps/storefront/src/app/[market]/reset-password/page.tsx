import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { AskReset } from "../../../account/ask-reset.client.tsx";
import { EntryFrame, NeedsScript } from "../../../account/entry-frame.tsx";
import { ResetPassword } from "../../../account/reset-password.client.tsx";
import { tokenIn } from "../../../account/token-in.ts";
import { loadMarket } from "../../../catalog/load-markets.ts";
import { marketPath } from "../../../shell/market-path.ts";

// Rendered for each request as a whole: its scripts carry the nonce of this answer's policy (proxy.ts).
export const instant = false;

export const metadata: Metadata = { title: "New password", robots: { index: false } };

interface Props {
  params: Promise<{ market: string }>;
  searchParams: Promise<{ token?: string | string[] }>;
}

/** Asks for the link; with the link, for the new password. */
export default async function ResetPasswordPage({ params, searchParams }: Props) {
  await connection();
  const market = await loadMarket((await params).market);
  if (market === undefined) notFound();
  const token = tokenIn(await searchParams);
  const askPath = marketPath(market, "/reset-password");
  return token === null ? (
    <EntryFrame title="Forgotten?" lead="Tell us your e-mail, and we send you a link to choose a new password.">
      <AskReset />
      <NeedsScript />
    </EntryFrame>
  ) : (
    <EntryFrame
      title="New password"
      lead="Choose one that you use nowhere else. All other devices will have to sign in again."
    >
      <ResetPassword token={token} next={marketPath(market, "/account")} askPath={askPath} />
      <NeedsScript />
    </EntryFrame>
  );
}
