"use client";

import { Button } from "@cartwright/ui/button";
import { classNames } from "@cartwright/ui/class-names";
import { DataTable } from "@cartwright/ui/data-table.client";
import { EmptyState } from "@cartwright/ui/empty-state";
import { LoadMore } from "@cartwright/ui/load-more";
import { tabLink, Tabs } from "@cartwright/ui/tabs";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Warehouse } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useOptimistic, useState, useTransition } from "react";
import { problemOf } from "../trpc/problem.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { type Filters, inventoryPath, LOW_AT, type StockPage, VIEWS } from "./filters.ts";
import { stockColumns } from "./stock-columns.tsx";
import { StockDrawer } from "./stock-drawer.client.tsx";
import { StockFilters } from "./stock-filters.client.tsx";

interface StockListProps {
  filters: Filters;
  first: StockPage;
  warehouses: readonly { readonly code: string; readonly name: string }[];
  mayAdjust: boolean;
}

/** What is in stock, SKU by SKU. Views and filters stand in the address; a row opens its ledger and its correction. */
export function StockList({ filters, first, warehouses, mayAdjust }: StockListProps) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [shown, choose] = useOptimistic(filters);
  const change = (next: Filters) =>
    start(() => {
      choose(next);
      router.replace(inventoryPath(next), { scroll: false });
    });
  const { level: _, ...narrowed } = shown;
  const atLevel = (level: Filters["level"]) => ({ ...narrowed, ...(level === undefined ? {} : { level }) });
  return (
    <div className="grid gap-5">
      <Tabs label="Views">
        {VIEWS.map(({ label, level }) => (
          <Link key={label} href={inventoryPath(atLevel(level))} {...tabLink(level === shown.level)}>
            {label}
          </Link>
        ))}
      </Tabs>
      <StockFilters filters={shown} warehouses={warehouses} onChange={change} />
      <div
        aria-busy={pending}
        className={classNames("rounded-soft border border-line bg-paper-raised", pending && "opacity-60")}
      >
        <Rows filters={filters} first={first} mayAdjust={mayAdjust} onClear={() => change({})} />
      </div>
    </div>
  );
}

/** After so long, coming back asks again in the background. */
const FRESH_MS = 5_000;

interface RowsProps extends Omit<StockListProps, "warehouses"> {
  onClear: () => void;
}

function Rows({ filters, first, mayAdjust, onClear }: RowsProps) {
  const trpc = useTRPC();
  const [open, setOpen] = useState<string | null>(null);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    trpc.stock.list.infiniteQueryOptions(filters, {
      getNextPageParam: (page) => page.next,
      initialData: { pages: [first], pageParams: [null] },
      staleTime: FRESH_MS,
    }),
  );
  const rows = data.pages.flatMap(({ items }) => items);
  const { warehouse } = filters;
  return (
    <>
      {rows.length === 0 && !hasNextPage ? (
        <NothingHere filters={filters} onClear={onClear} />
      ) : (
        <>
          <DataTable
            label="Stock"
            columns={stockColumns({ warehouse, lowAt: filters.lowAt ?? LOW_AT, onOpen: setOpen })}
            rows={rows}
            keyOf={({ sku }) => sku}
          />
          {error === null ? null : (
            <p role="alert" className="border-t border-line px-5 py-2.5 text-fine text-danger">
              {problemOf(error).message}
            </p>
          )}
          <LoadMore
            shown={rows.length === 1 ? "One SKU" : `${rows.length} SKUs`}
            more={hasNextPage}
            loading={isFetchingNextPage}
            onMore={() => void fetchNextPage()}
          />
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
