"use client";

import { Button } from "@cartwright/ui/button";
import { classNames } from "@cartwright/ui/class-names";
import { DataTable } from "@cartwright/ui/data-table.client";
import { EmptyState } from "@cartwright/ui/empty-state";
import { LoadMore } from "@cartwright/ui/load-more";
import { tabLink, Tabs } from "@cartwright/ui/tabs";
import { useInfiniteQuery } from "@tanstack/react-query";
import { PackageOpen } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { problemOf } from "../trpc/problem.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { type Filters, isView, ordersPath, type OrdersPage, VIEWS } from "./filters.ts";
import { ORDER_COLUMNS } from "./order-columns.tsx";
import { OrderFilters } from "./order-filters.client.tsx";

interface OrderListProps {
  filters: Filters;
  first: OrdersPage;
}

/** Every order, newest first. Views and filters stand in the address; older orders come by the page, and are still there on the way back. */
export function OrderList({ filters, first }: OrderListProps) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [shown, choose] = useOptimistic(filters);
  const change = (next: Filters) =>
    start(() => {
      choose(next);
      router.replace(ordersPath(next), { scroll: false });
    });
  return (
    <div className="grid gap-5">
      <Tabs label="Views">
        {VIEWS.map((view) => (
          <Link key={view.label} href={ordersPath(view.filters)} {...tabLink(isView(view.filters, shown))}>
            {view.label}
          </Link>
        ))}
      </Tabs>
      <OrderFilters filters={shown} onChange={change} />
      <div
        aria-busy={pending}
        className={classNames("rounded-soft border border-line bg-paper-raised", pending && "opacity-60")}
      >
        <Rows filters={filters} first={first} onClear={() => change({})} />
      </div>
    </div>
  );
}

/** After so long, coming back asks again in the background. */
const FRESH_MS = 5_000;

function Rows({ filters, first, onClear }: OrderListProps & { onClear: () => void }) {
  const trpc = useTRPC();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    trpc.orders.list.infiniteQueryOptions(filters, {
      getNextPageParam: (page) => page.next,
      initialData: { pages: [first], pageParams: [null] },
      staleTime: FRESH_MS,
    }),
  );
  const orders = data.pages.flatMap(({ items }) => items);
  if (orders.length === 0) return <NoOrders filtered={Object.keys(filters).length > 0} onClear={onClear} />;
  return (
    <>
      <DataTable label="Orders" columns={ORDER_COLUMNS} rows={orders} keyOf={({ id }) => id} />
      {error === null ? null : (
        <p role="alert" className="border-t border-line px-5 py-2.5 text-fine text-danger">
          {problemOf(error).message}
        </p>
      )}
      <LoadMore
        shown={orders.length === 1 ? "One order" : `${orders.length} orders`}
        more={hasNextPage}
        loading={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </>
  );
}

function NoOrders({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const icon = <PackageOpen aria-hidden size={26} strokeWidth={1.5} />;
  if (!filtered)
    return (
      <EmptyState icon={icon} title="No orders yet">
        The first one appears here the moment that somebody places it.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={icon}
      title="No order is like that"
      action={
        <Button look="secondary" onClick={onClear}>
          Show all orders
        </Button>
      }
    >
      Search by an order’s number, the beginning of an e-mail address, or a whole SKU.
    </EmptyState>
  );
}
