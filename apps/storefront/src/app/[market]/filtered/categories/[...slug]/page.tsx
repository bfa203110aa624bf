import type { Metadata } from "next";
import { Suspense } from "react";
import { CategoryView } from "../../../../../list/list-view.tsx";
import { categoryMetadata } from "../../../../../list/list-metadata.ts";
import { readListQuery } from "../../../../../list/list-query.ts";
import { ListSkeleton } from "../../../../../list/list-skeleton.tsx";
import { asSearch, type SearchParams } from "../../../../../list/search-params.ts";
import { PLACEHOLDER } from "../../../../../shell/placeholder-market.ts";

export const generateStaticParams = () => [{ market: PLACEHOLDER, slug: [PLACEHOLDER] }];

interface Props {
  params: Promise<{ market: string; slug: string[] }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { market, slug } = await params;
  return { ...(await categoryMetadata(market, slug)), robots: { index: false } };
}

/** A category narrowed by its address: rendered for each request, from data that is cached. */
export default function FilteredCategoryPage(props: Props) {
  return (
    <Suspense fallback={<ListSkeleton />}>
      <Filtered {...props} />
    </Suspense>
  );
}

async function Filtered({ params, searchParams }: Props) {
  const [{ market, slug }, search] = await Promise.all([params, searchParams]);
  return <CategoryView code={market} path={slug} read={({ currency }) => readListQuery(asSearch(search), currency)} />;
}
