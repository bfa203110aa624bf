import type { Market } from "@cartwright/catalog/contract";
import type { Facets, ProductList } from "@cartwright/search/contract";
import type { ReactNode } from "react";
import { ListFilters } from "./filters.client.tsx";
import type { ListPlace, ListQuery } from "./list-query.ts";
import { ProductPages } from "./product-pages.client.tsx";

interface ListPageProps {
  market: Market;
  place: ListPlace;
  /** Path of the list within the site, market included. */
  path: string;
  query: ListQuery;
  list: ProductList;
  /** Of the unfiltered list, so that a filter never hides what could be chosen instead. */
  facets: Facets | null;
  heading: ReactNode;
}

/** A list of products under its heading, with what it can be narrowed by. */
export function ListPage({ market, place, path, query, list, facets, heading }: ListPageProps) {
  return (
    <div className="px-margin pt-8 pb-section lg:pt-12">
      {heading}
      <div className="grid gap-x-10 pt-8 lg:grid-cols-[13rem_1fr] lg:pt-12 2xl:grid-cols-[15rem_1fr]">
        <ListFilters path={path} query={query} facets={facets} currency={market.currency} locale={market.locale} />
        <ProductPages
          key={JSON.stringify(query)}
          market={market}
          place={place}
          path={path}
          query={query}
          first={list}
        />
      </div>
    </div>
  );
}
