import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { signInPath } from "../../../account/account-door.ts";
import { loadBuyer } from "../../../account/load-buyer.ts";
import { loadMarket } from "../../../catalog/load-markets.ts";
import { BuyerContext } from "../../../checkout/buyer-context.client.tsx";
import { checkoutMarketOf } from "../../../checkout/checkout-market-of.ts";
import { Checkout } from "../../../checkout/checkout.client.tsx";
import { storefrontEnv } from "../../../env.ts";
import { marketPath } from "../../../shell/market-path.ts";

// Rendered for each request as a whole: its scripts carry the nonce of this answer's policy (proxy.ts).
export const instant = false;

export const metadata: Metadata = { title: "Checkout", robots: { index: false } };

export default async function CheckoutPage({ params }: { params: Promise<{ market: string }> }) {
  await connection();
  const market = await loadMarket((await params).market);
  if (market === undefined) notFound();
  const buyer = await loadBuyer(market);
  const entrance = signInPath(market.isDefault ? "" : `/${market.code}`, marketPath(market, "/checkout"));
  return (
    <section className="px-margin pt-8 pb-16 lg:pt-14">
      <h1 className="pb-8 text-heading lg:pb-12">Checkout</h1>
      <BuyerContext buyer={buyer} signInPath={entrance}>
        <Checkout market={checkoutMarketOf(market)} gatewayUrl={storefrontEnv().GATEWAY_PUBLIC_URL} />
      </BuyerContext>
    </section>
  );
}
