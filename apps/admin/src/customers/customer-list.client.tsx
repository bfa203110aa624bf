"use client";

import type { GroupOfCustomer } from "@cartwright/customers/contract";
import { Button } from "@cartwright/ui/button";
import { DataTable } from "@cartwright/ui/data-table.client";
import { EmptyState } from "@cartwright/ui/empty-state";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Contact } from "lucide-react";
import { ListBox } from "../lists/list-box.tsx";
import { ListFoot } from "../lists/list-foot.tsx";
import { FRESH_MS, pagesAfter } from "../lists/pages-after.ts";
import { useFilters } from "../lists/use-filters.ts";
import type { Outputs } from "../trpc/outputs.ts";
import { useTRPC } from "../trpc/queries.client.tsx";
import { tabsBy } from "../views/query.ts";
import { ViewTabs } from "../views/view-tabs.client.tsx";
import { CUSTOMER_COLUMNS } from "./customer-columns.tsx";
import { CustomerFilters } from "./customer-filters.client.tsx";
import { type CustomersPage, customersPath, type Filters, VIEWS } from "./filters.ts";

interface CustomerListProps {
  filters: Filters;
  first: CustomersPage;
  groups: readonly GroupOfCustomer[];
  tags: readonly string[];
  views: Outputs["views"]["list"];
}

/** Everybody who has an account or has bought. Views and filters stand in the address; more come by the page. */
export function CustomerList({ filters, first, groups, tags, views }: CustomerListProps) {
  const { shown, change, pending } = useFilters(filters, customersPath);
  return (
    <div className="grid grid-cols-1 gap-5">
      <ViewTabs place="customers" {...tabsBy("kind", VIEWS, shown)} saved={views} />
      <CustomerFilters filters={shown} groups={groups} tags={tags} onChange={change} />
      <ListBox pending={pending}>
        <Rows filters={filters} first={first} onClear={() => change({})} />
      </ListBox>
    </div>
  );
}

function Rows({ filters, first, onClear }: Pick<CustomerListProps, "filters" | "first"> & { onClear: () => void }) {
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.customers.list.infiniteQueryOptions(filters, {
      ...pagesAfter(first),
      staleTime: FRESH_MS,
    }),
  );
  const customers = list.data.pages.flatMap(({ items }) => items);
  if (customers.length === 0) return <Nobody filtered={Object.keys(filters).length > 0} onClear={onClear} />;
  return (
    <>
      <DataTable label="Customers" columns={CUSTOMER_COLUMNS} rows={customers} keyOf={({ id }) => id} />
      <ListFoot list={list} shown={customers.length === 1 ? "One customer" : `${customers.length} customers`} />
    </>
  );
}

function Nobody({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const icon = <Contact aria-hidden size={26} strokeWidth={1.5} />;
  if (!filtered)
    return (
      <EmptyState icon={icon} title="No customers yet">
        Whoever registers, or pays for a first order, appears here by themselves.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={icon}
      title="Nobody is like that"
      action={
        <Button look="secondary" onClick={onClear}>
          Show everybody
        </Button>
      }
    >
      Search by the beginning of a first or last name, or of an e-mail address.
    </EmptyState>
  );
}
