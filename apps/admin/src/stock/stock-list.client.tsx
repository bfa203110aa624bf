"use client";

import { Button } from "@cartwright/ui/button";
import { DataTable } from "@cartwright/ui/data-table.client";
import { EmptyState } from "@cartwright/ui/empty-state";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Warehouse } from "lucide-react";
import { useState } from "react";
import { ListBox } from "../lists/list-box.tsx";
import { ListFoot } from "../lists/list-foot.tsx";
import { FRESH_MS, pagesAfter } from "../lists/pages-after.ts";
import { useFilters } from "../lists/use-filters.ts";
import type { Outputs } from "../trpc/outputs.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { tabsBy } from "../views/query.ts";
import { ViewTabs } from "../views/view-tabs.client.tsx";
import { type Filters, inventoryPath, LOW_AT, type StockPage, VIEWS } from "./filters.ts";
import { stockColumns } from "./stock-columns.tsx";
import { StockDrawer } from "./stock-drawer.client.tsx";
import { StockFilters } from "./stock-filters.client.tsx";

interface StockListProps {
  filters: Filters;
  first: StockPage;
  warehouses: readonly { readonly code: string; readonly name: string }[];
  views: Outputs["views"]["list"];
  mayAdjust: boolean;
}

/** What is in stock, SKU by SKU. Views and filters stand in the address; a row opens its ledger and its correction. */
export function StockList({ filters, first, warehouses, views, mayAdjust }: StockListProps) {
  const { shown, change, pending } = useFilters(filters, inventoryPath);
  return (
    <div className="grid grid-cols-1 gap-5">
      <ViewTabs place="inventory" {...tabsBy("level", VIEWS, shown)} saved={views} />
      <StockFilters filters={shown} warehouses={warehouses} onChange={change} />
      <ListBox pending={pending}>
        <Rows filters={filters} first={first} mayAdjust={mayAdjust} onClear={() => change({})} />
      </ListBox>
    </div>
  );
}

interface RowsProps extends Omit<StockListProps, "warehouses" | "views"> {
  onClear: () => void;
}

function Rows({ filters, first, mayAdjust, onClear }: RowsProps) {
  const trpc = useTRPC();
  const [open, setOpen] = useState<string | null>(null);
  const list = useInfiniteQuery(
    trpc.stock.list.infiniteQueryOptions(filters, {
      ...pagesAfter(first),
      staleTime: FRESH_MS,
    }),
  );
  const rows = list.data.pages.flatMap(({ items }) => items);
  const { warehouse } = filters;
  return (
    <>
      {rows.length === 0 && !list.hasNextPage ? (
        <NothingHere filters={filters} onClear={onClear} />
      ) : (
        <>
          <DataTable
            label="Stock"
            columns={stockColumns({ warehouse, lowAt: filters.lowAt ?? LOW_AT, onOpen: setOpen })}
            rows={rows}
            keyOf={({ sku }) => sku}
          />
          <ListFoot list={list} shown={rows.length === 1 ? "One SKU" : `${rows.length} SKUs`} />
        </>
      )}
      <StockDrawer
        stock={rows.find(({ sku }) => sku === open) ?? null}
        warehouse={warehouse}
        mayAdjust={mayAdjust}
        onClose={() => setOpen(null)}
      />
    </>
  );
}

function NothingHere({ filters, onClear }: { filters: Filters; onClear: () => void }) {
  const icon = <Warehouse aria-hidden size={26} strokeWidth={1.5} />;
  if (Object.keys(filters).length === 0)
    return (
      <EmptyState icon={icon} title="No stock yet">
        Every variant of a product appears here as soon as it is saved.
      </EmptyState>
    );
  const calm = filters.search === undefined && filters.level !== undefined;
  return (
    <EmptyState
      icon={icon}
      title={calm ? (filters.level === "out" ? "Nothing is out" : "Nothing is low") : "Nothing matches"}
      action={
        <Button look="secondary" onClick={onClear}>
          Show all stock
        </Button>
      }
    >
      {calm ? "Every SKU that is sold has enough." : "Try the beginning of a SKU, or a word of the title."}
    </EmptyState>
  );
}
