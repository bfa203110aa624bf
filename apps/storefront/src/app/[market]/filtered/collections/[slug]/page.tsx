import type { Metadata } from "next";
import { Suspense } from "react";
import { CollectionView } from "../../../../../list/list-view.tsx";
import { collectionMetadata } from "../../../../../list/list-metadata.ts";
import { readListQuery } from "../../../../../list/list-query.ts";
import { ListSkeleton } from "../../../../../list/list-skeleton.tsx";
import { asSearch, type SearchParams } from "../../../../../list/search-params.ts";
import { PLACEHOLDER } from "../../../../../shell/placeholder-market.ts";

export const generateStaticParams = () => [{ market: PLACEHOLDER, slug: PLACEHOLDER }];

interface Props {
  params: Promise<{ market: string; slug: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { market, slug } = await params;
  return { ...(await collectionMetadata(market, slug)), robots: { index: false } };
}

/** A collection narrowed by its address: rendered for each request, from data that is cached. */
export default function FilteredCollectionPage(props: Props) {
  return (
    <Suspense fallback={<ListSkeleton />}>
      <Filtered {...props} />
    </Suspense>
  );
}

async function Filtered({ params, searchParams }: Props) {
  const [{ market, slug }, search] = await Promise.all([params, searchParams]);
  return (
    <CollectionView code={market} slug={slug} read={({ currency }) => readListQuery(asSearch(search), currency)} />
  );
}
