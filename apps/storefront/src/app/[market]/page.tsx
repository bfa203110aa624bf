import type { HomePage as Home } from "@cartwright/search/contract";
import type { Metadata } from "next";
import { loadHome } from "../../catalog/load-home.ts";
import { loadMarket } from "../../catalog/load-markets.ts";
import { Collections } from "../../home/collections.tsx";
import { Hero } from "../../home/hero.tsx";
import { NewArrivals } from "../../home/new-arrivals.tsx";
import { Story } from "../../home/story.tsx";
import { Missing, missingMetadata } from "../../shell/missing.tsx";
import { pageAddresses } from "../../shell/page-addresses.ts";
import { PLACEHOLDER, placeholderMarket } from "../../shell/placeholder-market.ts";

export const ensureStatic = "navigation";
export const generateStaticParams = () => placeholderMarket;

interface Props {
  params: Promise<{ market: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { market } = await params;
  const known = market === PLACEHOLDER ? undefined : await loadMarket(market);
  return known ? pageAddresses(known.code, "/") : missingMetadata;
}

export default async function HomePage({ params }: Props) {
  const { market: code } = await params;
  const market = code === PLACEHOLDER ? undefined : await loadMarket(code);
  if (market === undefined) return <Missing />;
  const home = await loadHome(market.code);
  return (
    <>
      <Hero hero={home.hero} />
      <NewArrivals cards={home.newArrivals} market={market} />
      <Collections collections={home.collections.filter(unseen(home))} market={market} />
      <Story story={home.story} />
    </>
  );
}

/** No scene hangs twice on one page. */
const unseen =
  ({ hero, story }: Home) =>
  ({ picture }: Home["collections"][number]): boolean =>
    picture.assetId !== hero.picture.assetId && picture.assetId !== story.picture.assetId;
