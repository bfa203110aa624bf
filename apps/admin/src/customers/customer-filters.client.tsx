"use client";

import type { CustomerGroup } from "@cartwright/customers/contract";
import { Button } from "@cartwright/ui/button";
import { classNames } from "@cartwright/ui/class-names";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { ListFilter } from "lucide-react";
import { useId, useState } from "react";
import { useTypedSearch } from "../orders/use-typed-search.ts";
import { type Filters, filtersIn, SORTS } from "./filters.ts";

interface CustomerFiltersProps {
  filters: Filters;
  groups: readonly CustomerGroup[];
  /** Those that were used last. */
  tags: readonly string[];
  onChange: (filters: Filters) => void;
}

/** What narrows and sorts the list. Each choice takes effect at once and stands in the address; on phones all but the search fold away. */
export function CustomerFilters({ filters, groups, tags, onChange }: CustomerFiltersProps) {
  const more = useId();
  const [open, setOpen] = useState(false);
  const set = (change: { [name in keyof Filters]?: string }) => onChange(filtersIn({ ...filters, ...change }));
  const typed = useTypedSearch(filters.search ?? "", (search) => set({ search }));
  const chosen = [filters.group, filters.tag, filters.sort].filter((one) => one !== undefined).length;
  const offered = [...new Set([...tags, ...(filters.tag === undefined ? [] : [filters.tag])])];
  const sorting = SORTS.findIndex(
    ({ sort, currency }) =>
      sort === (filters.sort ?? "") && currency === (sort === "spent" ? (filters.currency ?? "USD") : ""),
  );
  return (
    <form
      data-filters
      aria-label="Filters"
      className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3 md:grid-cols-[minmax(0,1.6fr)_repeat(3,minmax(0,1fr))]"
      onSubmit={(event) => {
        event.preventDefault();
        typed.send();
      }}
    >
      <TextField
        label="Search customers"
        type="search"
        placeholder="Name or e-mail"
        autoComplete="off"
        spellCheck={false}
        maxLength={254}
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
        <SelectField label="Group" value={filters.group ?? ""} onChange={({ target }) => set({ group: target.value })}>
          <option value="">Any</option>
          {groups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
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
      </div>
    </form>
  );
}
