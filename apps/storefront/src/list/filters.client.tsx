"use client";

import type { Currency } from "@cartwright/kernel/money";
import type { Facets } from "@cartwright/search/contract";
import { Button } from "@cartwright/ui/button";
import { Drawer } from "@cartwright/ui/drawer.client";
import { SlidersHorizontal } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { FilterForm } from "./filter-form.tsx";
import { isFiltered, type ListQuery, readListQuery, writeListQuery } from "./list-query.ts";

interface ListFiltersProps {
  path: string;
  query: ListQuery;
  facets: Facets | null;
  currency: Currency;
  locale: string;
}

/** The filters beside the list; on phones in a sheet. The address is their only memory, and without JavaScript they are a form. */
export function ListFilters(props: ListFiltersProps) {
  const { path, query, currency } = props;
  const router = useRouter();
  const [pending, start] = useTransition();
  const [open, setOpen] = useState(false);
  const apply = (form: HTMLFormElement) => {
    const search = new URLSearchParams();
    for (const [key, value] of new FormData(form))
      if (typeof value === "string" && value !== "") search.append(key, value);
    const wanted = writeListQuery(readListQuery(search, currency));
    start(() => router.push(`${path}${wanted}`, { scroll: false }));
  };
  const count = query.colours.length + (query.priceMin || query.priceMax ? 1 : 0);
  return (
    <div aria-busy={pending}>
      <div className="sticky top-28 hidden lg:block">
        <FilterForm {...props} id="beside" onChange={apply} />
      </div>
      <div className="flex pb-6 lg:hidden">
        <Button look="secondary" onClick={() => setOpen(true)} className="w-full">
          <SlidersHorizontal aria-hidden size={18} strokeWidth={1.5} />
          {count > 0 ? `Filter and sort (${count})` : "Filter and sort"}
        </Button>
      </div>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title="Filter and sort"
        side="bottom"
        footer={
          <Button className="w-full" onClick={() => setOpen(false)}>
            {isFiltered(query) ? "Show what matches" : "Show everything"}
          </Button>
        }
      >
        <FilterForm {...props} id="sheet" onChange={apply} />
      </Drawer>
    </div>
  );
}
