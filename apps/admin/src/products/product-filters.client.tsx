"use client";

import { Button } from "@cartwright/ui/button";
import { classNames } from "@cartwright/ui/class-names";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { ListFilter } from "lucide-react";
import { useId, useState } from "react";
import { useTypedSearch } from "../orders/use-typed-search.ts";
import { CategoryOptions } from "./category-options.tsx";
import type { Choices } from "./choices.ts";
import { type Filters, filtersIn } from "./filters.ts";

interface ProductFiltersProps {
  filters: Filters;
  choices: Pick<Choices, "categories" | "tags">;
  onChange: (filters: Filters) => void;
}

/** What narrows and orders the list. Each choice takes effect at once and stands in the address; on phones all but the search fold away. */
export function ProductFilters({ filters, choices, onChange }: ProductFiltersProps) {
  const more = useId();
  const [open, setOpen] = useState(false);
  const set = (change: { [name in keyof Filters]?: string }) => onChange(filtersIn({ ...filters, ...change }));
  const typed = useTypedSearch(filters.search ?? "", (search) => set({ search }));
  const chosen = [filters.category, filters.tag].filter(Boolean).length;
  const tags = [...new Set([...choices.tags, ...(filters.tag === undefined ? [] : [filters.tag])])];
  return (
    <form
      data-filters
      aria-label="Filters"
      className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3 md:grid-cols-[minmax(0,1.7fr)_repeat(3,minmax(0,1fr))]"
      onSubmit={(event) => {
        event.preventDefault();
        typed.send();
      }}
    >
      <TextField
        label="Search products"
        type="search"
        placeholder="Title or SKU"
        autoComplete="off"
        spellCheck={false}
        maxLength={120}
        value={typed.text}
        onChange={({ target }) => typed.type(target.value)}
        onBlur={({ relatedTarget }) => typed.leave(relatedTarget)}
      />
      <Button
        look="secondary"
        className="md:hidden"
        aria-expanded={open}
        aria-controls={more}
        onClick={() => setOpen(!open)}
      >
        <ListFilter aria-hidden size={16} strokeWidth={1.6} />
        {chosen === 0 ? "Filters" : `Filters (${chosen})`}
      </Button>
      <div
        id={more}
        className={classNames("grid-cols-2 gap-3 max-md:col-span-2 md:contents", open ? "grid" : "max-md:hidden")}
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
      </div>
    </form>
  );
}
