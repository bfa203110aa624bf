import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CartPanel } from "../../../cart/cart-panel.client.tsx";
import { loadMarket } from "../../../catalog/load-markets.ts";
import { PLACEHOLDER, placeholderMarket } from "../../../shell/placeholder-market.ts";

export const ensureStatic = "navigation";
export const generateStaticParams = () => placeholderMarket;

export const metadata: Metadata = { title: "Your cart", robots: { index: false } };

export default async function CartPage({ params }: { params: Promise<{ market: string }> }) {
  const { market: code } = await params;
  const market = code === PLACEHOLDER ? undefined : await loadMarket(code);
  if (market === undefined) notFound();
  return (
    <section className="px-margin pt-8 pb-16 lg:pt-14">
      <h1 className="pb-8 text-heading lg:pb-12">Your cart</h1>
      <CartPanel market={market} />
      <noscript>
        <p className="max-w-[46ch] pt-6 text-ink-soft">The cart needs JavaScript to show what you have chosen.</p>
      </noscript>
    </section>
  );
}
