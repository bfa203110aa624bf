"use client";

import { Button } from "@cartwright/ui/button";
import { DataTable } from "@cartwright/ui/data-table.client";
import { EmptyState } from "@cartwright/ui/empty-state";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Shapes } from "lucide-react";
import { useMemo } from "react";
import { ListBox } from "../lists/list-box.tsx";
import { ListFoot } from "../lists/list-foot.tsx";
import { FRESH_MS, pagesAfter } from "../lists/pages-after.ts";
import { useFilters } from "../lists/use-filters.ts";
import type { Outputs } from "../trpc/outputs.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { tabsBy } from "../views/query.ts";
import { ViewTabs } from "../views/view-tabs.client.tsx";
import type { Choices } from "./choices.ts";
import { type Filters, isNarrowed, productsPath, type ProductsPage, VIEWS } from "./filters.ts";
import { productColumns } from "./product-columns.tsx";
import { ProductFilters } from "./product-filters.client.tsx";

interface ProductListProps {
  filters: Filters;
  first: ProductsPage;
  choices: Choices;
  views: Outputs["views"]["list"];
  mayWrite: boolean;
  /** Where shoppers are. */
  shop: string;
}

/** Every product. Tabs, filters and order stand in the address; more come by the page, and are still there on the way back. */
export function ProductList({ filters, first, choices, views, mayWrite, shop }: ProductListProps) {
  const { shown, change, pending } = useFilters(filters, productsPath);
  return (
    <div className="grid grid-cols-1 gap-5">
      <ViewTabs place="products" {...tabsBy("status", VIEWS, shown)} saved={views} />
      <ProductFilters filters={shown} choices={choices} onChange={change} />
      <ListBox pending={pending}>
        <Rows filters={filters} first={first} mayWrite={mayWrite} shop={shop} onClear={() => change({})} />
      </ListBox>
    </div>
  );
}

function Rows({
  filters,
  first,
  mayWrite,
  shop,
  onClear,
}: Omit<ProductListProps, "choices" | "views"> & { onClear: () => void }) {
  const trpc = useTRPC();
  const columns = useMemo(() => productColumns({ mayWrite, shop }), [mayWrite, shop]);
  const list = useInfiniteQuery(
    trpc.products.list.infiniteQueryOptions(filters, {
      ...pagesAfter(first),
      staleTime: FRESH_MS,
    }),
  );
  const products = list.data.pages.flatMap(({ items }) => items);
  if (products.length === 0) return <NoProducts narrowed={isNarrowed(filters)} mayWrite={mayWrite} onClear={onClear} />;
  return (
    <>
      <DataTable label="Products" columns={columns} rows={products} keyOf={({ id }) => id} />
      <ListFoot list={list} shown={products.length === 1 ? "One product" : `${products.length} products`} />
    </>
  );
}

function NoProducts({ narrowed, mayWrite, onClear }: { narrowed: boolean; mayWrite: boolean; onClear: () => void }) {
  const icon = <Shapes aria-hidden size={26} strokeWidth={1.5} />;
  if (!narrowed)
    return (
      <EmptyState icon={icon} title="Nothing to sell yet">
        {mayWrite
          ? "Make the first product: a title and a category are enough to begin with."
          : "Products appear here as soon as somebody makes one."}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={icon}
      title="No product is like that"
      action={
        <Button look="secondary" onClick={onClear}>
          Show all products
        </Button>
      }
    >
      Search by a part of the title, or by the beginning of a SKU.
    </EmptyState>
  );
}
