import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { AccountFrame } from "../../../../account/account-frame.tsx";
import { AddressBook } from "../../../../account/address-book.client.tsx";
import { loadOwn } from "../../../../account/ask-account.ts";
import { loadMarkets } from "../../../../catalog/load-markets.ts";
import { placesOf } from "../../../../checkout/places-of.ts";

// Somebody's own: rendered for each request as a whole, and kept by nobody.
export const instant = false;

export const metadata: Metadata = { title: "Your addresses", robots: { index: false } };

export default async function AddressesPage({ params }: { params: Promise<{ market: string }> }) {
  await connection();
  const { market: code } = await params;
  const markets = await loadMarkets();
  const market = markets.find((one) => one.code === code);
  if (market === undefined) notFound();
  const { customer, own } = await loadOwn(market, "/account/addresses", (account) => account.addresses());
  // An account serves all markets: its addresses may lie wherever we deliver; those of this market come first.
  const countries = [...new Set([...market.countries, ...markets.flatMap((one) => one.countries)])];
  return (
    <AccountFrame market={market} customer={customer} here="/account/addresses" title="Addresses">
      <AddressBook
        addresses={own}
        places={placesOf(countries, market.locale)}
        name={customer.name}
        locale={market.locale}
      />
    </AccountFrame>
  );
}
