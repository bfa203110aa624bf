"use client";

import { SelectField } from "@cartwright/ui/select-field";
import { FilterBar } from "../lists/filter-bar.client.tsx";
import { CategoryOptions } from "./category-options.tsx";
import type { Choices } from "./choices.ts";
import { type Filters, filtersIn } from "./filters.ts";

interface ProductFiltersProps {
  filters: Filters;
  choices: Pick<Choices, "categories" | "tags">;
  onChange: (filters: Filters) => void;
}

/** What narrows and orders the list. Each choice takes effect at once and stands in the address. */
export function ProductFilters({ filters, choices, onChange }: ProductFiltersProps) {
  const set = (change: { [name in keyof Filters]?: string }) => onChange(filtersIn({ ...filters, ...change }));
  const chosen = [filters.category, filters.tag].filter(Boolean).length;
  const tags = [...new Set([...choices.tags, ...(filters.tag === undefined ? [] : [filters.tag])])];
  return (
    <FilterBar
      search={{
        label: "Search products",
        placeholder: "Title or SKU",
        maxLength: 120,
        value: filters.search ?? "",
        onChange: (search) => set({ search }),
      }}
      chosen={chosen}
      columns="md:grid-cols-[minmax(0,1.7fr)_repeat(3,minmax(0,1fr))]"
    >
      <SelectField
        label="Category"
        value={filters.category ?? ""}
        onChange={({ target }) => set({ category: target.value })}
      >
        <option value="">Any</option>
        <CategoryOptions categories={choices.categories} />
      </SelectField>
      <SelectField label="Tag" value={filters.tag ?? ""} onChange={({ target }) => set({ tag: target.value })}>
        <option value="">Any</option>
        {tags.map((tag) => (
          <option key={tag} value={tag}>
            {tag}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Order"
        value={filters.sort ?? "updated"}
        onChange={({ target }) => set({ sort: target.value })}
      >
        <option value="updated">Last changed</option>
        <option value="title">Title</option>
      </SelectField>
    </FilterBar>
  );
}
