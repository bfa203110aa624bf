import type { Metadata } from "next";
import { CategoryView } from "../../../../list/list-view.tsx";
import { categoryMetadata } from "../../../../list/list-metadata.ts";
import { PLACEHOLDER } from "../../../../shell/placeholder-market.ts";

export const ensureStatic = "navigation";
export const generateStaticParams = () => [{ market: PLACEHOLDER, slug: [PLACEHOLDER] }];

interface Props {
  params: Promise<{ market: string; slug: string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { market, slug } = await params;
  return categoryMetadata(market, slug);
}

/** A category as everybody sees it; with a filter in the address, next.config.ts leads to its dynamic sibling. */
export default async function CategoryPage({ params }: Props) {
  const { market, slug } = await params;
  return <CategoryView code={market} path={slug} />;
}
