import type { Market } from "@cartwright/catalog/contract";
import type { ProductDetail } from "@cartwright/search/contract";
import Link from "next/link";
import { CardGrid } from "../catalog/card-grid.tsx";
import { withPaths } from "../catalog/category-path.ts";
import { loadNeighbours } from "../catalog/load-neighbours.ts";
import { marketPath } from "../shell/market-path.ts";

/** What else stands nearby, and the way to all of it. */
export async function Neighbours({ product, market }: { product: ProductDetail; market: Market }) {
  const nearby = await loadNeighbours(market.code, product.id, withPaths(product.categories));
  if (nearby === null) return null;
  const { category, cards } = nearby;
  return (
    <section aria-labelledby="neighbours-title" className="px-margin pt-section">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 pb-8 lg:pb-10">
        <h2 id="neighbours-title" className="text-heading">
          More to look at
        </h2>
        <Link href={marketPath(market, `/categories/${category.path}`)} className="underlined text-small">
          All of {category.name}
        </Link>
      </div>
      <CardGrid cards={cards} market={market} />
    </section>
  );
}
