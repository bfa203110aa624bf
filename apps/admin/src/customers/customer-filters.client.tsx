"use client";

import type { GroupOfCustomer } from "@cartwright/customers/contract";
import { SelectField } from "@cartwright/ui/select-field";
import { FilterBar } from "../lists/filter-bar.client.tsx";
import { type Filters, filtersIn, SORTS } from "./filters.ts";

interface CustomerFiltersProps {
  filters: Filters;
  groups: readonly GroupOfCustomer[];
  /** Those that were used last. */
  tags: readonly string[];
  onChange: (filters: Filters) => void;
}

/** What narrows and sorts the list. Each choice takes effect at once and stands in the address. */
export function CustomerFilters({ filters, groups, tags, onChange }: CustomerFiltersProps) {
  const set = (change: { [name in keyof Filters]?: string }) => onChange(filtersIn({ ...filters, ...change }));
  const chosen = [filters.group, filters.tag, filters.sort].filter((one) => one !== undefined).length;
  const offered = [...new Set([...tags, ...(filters.tag === undefined ? [] : [filters.tag])])];
  const sorting = SORTS.findIndex(
    ({ sort, currency }) =>
      sort === (filters.sort ?? "") && currency === (sort === "spent" ? (filters.currency ?? "USD") : ""),
  );
  return (
    <FilterBar
      search={{
        label: "Search customers",
        placeholder: "Name or e-mail",
        maxLength: 254,
        value: filters.search ?? "",
        onChange: (search) => set({ search }),
      }}
      chosen={chosen}
      columns="md:grid-cols-[minmax(0,1.6fr)_repeat(3,minmax(0,1fr))]"
    >
      <SelectField label="Group" value={filters.group ?? ""} onChange={({ target }) => set({ group: target.value })}>
        <option value="">Any</option>
        {groups.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {filters.group === undefined || groups.some(({ id }) => id === filters.group) ? null : (
          <option value={filters.group}>A removed group</option>
        )}
      </SelectField>
      <SelectField label="Tag" value={filters.tag ?? ""} onChange={({ target }) => set({ tag: target.value })}>
        <option value="">Any</option>
        {offered.map((tag) => (
          <option key={tag} value={tag}>
            {tag}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Sort by"
        value={Math.max(0, sorting)}
        onChange={({ target }) => {
          const { sort, currency } = SORTS[Number(target.value)] ?? { sort: "", currency: "" };
          set({ sort, currency });
        }}
      >
        {SORTS.map(({ label }, at) => (
          <option key={label} value={at}>
            {label}
          </option>
        ))}
      </SelectField>
    </FilterBar>
  );
}
