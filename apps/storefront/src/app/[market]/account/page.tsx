import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { AccountFrame } from "../../../account/account-frame.tsx";
import { loadOwn } from "../../../account/ask-account.ts";
import { NoOrders } from "../../../account/no-orders.tsx";
import { OrderList } from "../../../account/order-list.client.tsx";
import { loadMarkets } from "../../../catalog/load-markets.ts";
import { marketPath } from "../../../shell/market-path.ts";

// Somebody's own: rendered for each request as a whole, and kept by nobody.
export const instant = false;

export const metadata: Metadata = { title: "Your orders", robots: { index: false } };

export default async function AccountPage({ params }: { params: Promise<{ market: string }> }) {
  await connection();
  const { market: code } = await params;
  const markets = await loadMarkets();
  const market = markets.find((one) => one.code === code);
  if (market === undefined) notFound();
  const { customer, own: orders } = await loadOwn(market, "/account", (account) => account.orders({}));
  return (
    <AccountFrame market={market} customer={customer} here="/account" title="Your orders">
      {orders.items.length === 0 ? (
        <NoOrders shopPath={marketPath(market, "/")} />
      ) : (
        <OrderList
          first={orders}
          prefixes={Object.fromEntries(markets.map((one) => [one.code, marketPath(one, "/").replace(/\/$/, "")]))}
          locale={market.locale}
        />
      )}
    </AccountFrame>
  );
}
