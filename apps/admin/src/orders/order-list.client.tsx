"use client";

import type { MarketOfOrders } from "@cartwright/checkout/contract";
import { Button } from "@cartwright/ui/button";
import { DataTable } from "@cartwright/ui/data-table.client";
import { EmptyState } from "@cartwright/ui/empty-state";
import { useInfiniteQuery } from "@tanstack/react-query";
import { PackageOpen } from "lucide-react";
import { useMemo, useState } from "react";
import { fallsToRows, ListBox } from "../lists/list-box.tsx";
import { ListFoot } from "../lists/list-foot.tsx";
import { FRESH_MS, pagesAfter } from "../lists/pages-after.ts";
import { queryOf } from "../lists/query-of.ts";
import { useFilters } from "../lists/use-filters.ts";
import type { Me, Outputs } from "../trpc/outputs.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { ViewTabs } from "../views/view-tabs.client.tsx";
import { BulkOrders } from "./bulk-orders.client.tsx";
import { type Filters, isView, ordersPath, type OrdersPage, VIEWS } from "./filters.ts";
import { NewOrders } from "./new-orders.client.tsx";
import { orderColumns } from "./order-columns.tsx";
import { OrderFilters } from "./order-filters.client.tsx";

interface OrderListProps {
  filters: Filters;
  first: OrdersPage;
  markets: readonly MarketOfOrders[];
  views: Outputs["views"]["list"];
  me: Me;
}

const BUILT_IN = VIEWS.map(({ label, filters }) => ({ label, query: queryOf(filters) }));

/** Every order, newest first. Views and filters stand in the address; older orders come by the page, and are still there on the way back. */
export function OrderList({ filters, first, markets, views, me }: OrderListProps) {
  const { shown, change, pending } = useFilters(filters, ordersPath);
  return (
    <div {...fallsToRows} className="grid grid-cols-1 gap-5">
      <ViewTabs
        place="orders"
        builtIn={BUILT_IN}
        builtInHere={VIEWS.find((view) => isView(view.filters, shown))?.label ?? null}
        query={queryOf(shown)}
        saved={views}
      />
      <OrderFilters filters={shown} markets={markets} onChange={change} />
      <Rows
        key={queryOf(filters)}
        filters={filters}
        first={first}
        markets={markets}
        me={me}
        pending={pending}
        onClear={() => change({})}
      />
    </div>
  );
}

interface RowsProps extends Pick<OrderListProps, "filters" | "first" | "markets" | "me"> {
  /** Other filters are on their way. */
  pending: boolean;
  onClear: () => void;
}

function Rows({ filters, first, markets, me, pending, onClear }: RowsProps) {
  const trpc = useTRPC();
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const list = useInfiniteQuery(
    trpc.orders.list.infiniteQueryOptions(filters, {
      ...pagesAfter(first),
      staleTime: FRESH_MS,
      // What is new is told by NewOrders; rows do not move because somebody comes back to the window.
      refetchOnWindowFocus: false,
    }),
  );
  const columns = useMemo(() => orderColumns(markets), [markets]);
  const orders = list.data.pages.flatMap(({ items }) => items);
  const choice = { chosen, onChange: choose, nameOf: ({ number }: { number: number }) => `order ${number}` };
  return (
    <div>
      <ListBox pending={pending}>
        <NewOrders filters={filters} newest={orders[0]?.number ?? 0} onShow={() => void list.refetch()} />
        {orders.length === 0 ? (
          <NoOrders filtered={Object.keys(filters).length > 0} onClear={onClear} />
        ) : (
          <>
            <DataTable label="Orders" columns={columns} rows={orders} keyOf={({ id }) => id} choice={choice} />
            <ListFoot list={list} shown={orders.length === 1 ? "One order" : `${orders.length} orders`} />
          </>
        )}
      </ListBox>
      {/* Also while no row is left: what became of the last ones is still to be read. */}
      <BulkOrders orders={orders} chosen={chosen} onChange={choose} permissions={me.permissions} />
    </div>
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
