"use client";

import type { Market } from "@cartwright/catalog/contract";
import type { ListingCard, ProductList } from "@cartwright/search/contract";
import { buttonClasses } from "@cartwright/ui/button";
import { ProductCard } from "../catalog/product-card.tsx";
import { Chips } from "./chips.tsx";
import { EmptyList } from "./empty-list.tsx";
import { listRequest, type ListPlace, type ListQuery, writeListQuery } from "./list-query.ts";
import { useMorePages } from "./use-more-pages.ts";

interface ProductPagesProps {
  market: Market;
  place: ListPlace;
  path: string;
  query: ListQuery;
  /** The first page as the server rendered it. */
  first: ProductList;
}

const IN_SIGHT = 3;

/** The products, and more of them when asked. */
export function ProductPages({ market, place, path, query, first }: ProductPagesProps) {
  const { more, next, pending, problem, load } = useMorePages(listRequest(market.code, place, query), first);
  const cards = uniqueCards([first, ...more]);
  return (
    <section aria-label="Products">
      <Chips path={path} query={query} locale={market.locale} />
      {cards.length === 0 ? <EmptyList path={path} /> : null}
      <ul className="grid grid-cols-2 gap-x-4 gap-y-12 md:grid-cols-3 md:gap-x-6 lg:gap-y-16">
        {cards.map((card, index) => (
          <li key={card.productId}>
            <ProductCard
              card={card}
              market={market}
              sizes="(min-width: 64rem) 26vw, (min-width: 48rem) 30vw, 46vw"
              first={index < IN_SIGHT}
            />
          </li>
        ))}
      </ul>
      {next === null ? null : (
        <p className="flex justify-center pt-14">
          <a
            href={`${path}${writeListQuery({ ...query, cursor: next })}`}
            aria-busy={pending}
            className={buttonClasses("secondary", "min-w-56")}
            onClick={(event) => {
              event.preventDefault();
              void load();
            }}
          >
            {pending ? "Loading…" : "Load more"}
          </a>
        </p>
      )}
      <p role="status" className="pt-4 text-center text-small text-danger empty:hidden">
        {problem?.message}
      </p>
    </section>
  );
}

/** A product whose place moved between two pages may come twice; it is shown once. */
function uniqueCards(pages: readonly ProductList[]): ListingCard[] {
  return [...new Map(pages.flatMap((page) => page.items).map((card) => [card.productId, card])).values()];
}
