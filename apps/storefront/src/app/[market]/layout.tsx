import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "../globals.css";
import { loadMarket } from "../../catalog/load-markets.ts";
import { Document } from "../../shell/document.tsx";
import { loadStore } from "../../shell/load-store.ts";
import { PLACEHOLDER, placeholderMarket } from "../../shell/placeholder-market.ts";
import { ShopFrame } from "../../shell/shop-frame.tsx";

export const generateStaticParams = () => placeholderMarket;

export async function generateMetadata({ params }: { params: Promise<{ market: string }> }): Promise<Metadata> {
  if ((await params).market === PLACEHOLDER) return {};
  const { name } = await loadStore();
  return {
    title: { default: name, template: `%s · ${name}` },
    description: "Quiet objects for the home: tableware, vases, lighting and furniture from small workshops.",
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f3ec" },
    { media: "(prefers-color-scheme: dark)", color: "#171410" },
  ],
};

export default async function MarketLayout({
  params,
  children,
}: {
  params: Promise<{ market: string }>;
  children: ReactNode;
}) {
  const { market } = await params;
  if (market === PLACEHOLDER) return <Document lang="en">{children}</Document>;
  const known = await loadMarket(market);
  return (
    <Document lang={known?.locale ?? "en"}>
      <ShopFrame market={market}>{children}</ShopFrame>
    </Document>
  );
}
