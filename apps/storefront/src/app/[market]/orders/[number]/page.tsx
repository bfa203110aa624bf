import type { Metadata } from "next";
import { connection } from "next/server";
import { loadMarket, loadMarkets } from "../../../../catalog/load-markets.ts";
import { storefrontEnv } from "../../../../env.ts";
import { loadOrder } from "../../../../order/load-order.ts";
import { OrderPanel } from "../../../../order/order-panel.client.tsx";
import { marketPath } from "../../../../shell/market-path.ts";
import { Missing } from "../../../../shell/missing.tsx";

// Somebody's own: rendered for each request as a whole, and kept by nobody.
export const instant = false;

interface Props {
  params: Promise<{ market: string; number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params;
  return { title: /^\d{1,15}$/.test(number) ? `Order ${number}` : "Nothing here", robots: { index: false } };
}

export default async function OrderPage({ params }: Props) {
  await connection();
  const { market: code, number } = await params;
  // An order outlives its market: it is shown in the frame of the default one.
  const market = (await loadMarket(code)) ?? (await loadMarkets()).find(({ isDefault }) => isDefault);
  const followed = market !== undefined && /^[1-9]\d{0,14}$/.test(number) ? await loadOrder(Number(number)) : null;
  if (market === undefined || followed === null) return <Missing />;
  const { order } = followed;
  const country =
    new Intl.DisplayNames([market.locale], { type: "region" }).of(order.address.country) ?? order.address.country;
  return (
    <section className="px-margin pt-8 pb-16 lg:pt-14">
      <h1 className="pb-6 text-small text-ink-soft lg:pb-8">Order {order.number}</h1>
      <OrderPanel
        first={followed}
        gatewayUrl={storefrontEnv().GATEWAY_PUBLIC_URL}
        cartPath={marketPath(market, "/cart")}
        country={country}
      />
    </section>
  );
}
