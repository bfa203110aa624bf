import type { Market } from "@cartwright/catalog/contract";
import type { ReactNode } from "react";
import { loadMarket } from "../catalog/load-markets.ts";
import { marketPath } from "../shell/market-path.ts";
import { Missing } from "../shell/missing.tsx";
import { PLACEHOLDER } from "../shell/placeholder-market.ts";
import { ListHeading } from "./list-heading.tsx";
import { ListPage } from "./list-page.tsx";
import { EVERYTHING, listRequest, type ListPlace, type ListQuery } from "./list-query.ts";
import { loadCategory, loadCollection, loadProducts } from "./load-list.ts";

type ReadQuery = (market: Market) => ListQuery;

/** The page of a category, as far as `read` narrows it. */
export async function CategoryView({ code, path, read }: { code: string; path: readonly string[]; read?: ReadQuery }) {
  const market = code === PLACEHOLDER ? undefined : await loadMarket(code);
  const category = market && (await loadCategory(market.code, path));
  if (!market || !category) return <Missing />;
  const linkTo = (to: { path: string; name: string }) => ({
    href: marketPath(market, `/categories/${to.path}`),
    name: to.name,
  });
  return (
    <ListOf
      market={market}
      place={{ category: category.slug }}
      path={linkTo(category).href}
      query={read?.(market) ?? EVERYTHING}
      heading={
        <ListHeading title={category.name} description={category.description} parents={category.parents.map(linkTo)}>
          {category.children.map(linkTo)}
        </ListHeading>
      }
    />
  );
}

/** The page of a collection, as far as `read` narrows it. */
export async function CollectionView({ code, slug, read }: { code: string; slug: string; read?: ReadQuery }) {
  const market = code === PLACEHOLDER ? undefined : await loadMarket(code);
  const collection = market && (await loadCollection(market.code, slug));
  if (!market || !collection) return <Missing />;
  return (
    <ListOf
      market={market}
      place={{ collection: collection.slug }}
      path={marketPath(market, `/collections/${collection.slug}`)}
      query={read?.(market) ?? EVERYTHING}
      heading={<ListHeading title={collection.name} description={collection.description} />}
    />
  );
}

interface ListOfProps {
  market: Market;
  place: ListPlace;
  path: string;
  query: ListQuery;
  heading: ReactNode;
}

async function ListOf({ market, place, path, query, heading }: ListOfProps) {
  const request = listRequest(market.code, place, query);
  const list = await loadProducts({ ...request, ...(query.cursor ? { cursor: query.cursor } : {}) });
  const everything = query === EVERYTHING ? list : await loadProducts(listRequest(market.code, place, EVERYTHING));
  if (list === null || everything === null) return <Missing />;
  return (
    <ListPage
      market={market}
      place={place}
      path={path}
      query={query}
      list={list}
      facets={everything.facets}
      heading={heading}
    />
  );
}
