"use client";

import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { useTypedSearch } from "../lists/use-typed-search.ts";
import { type Filters, LOW_AT } from "./filters.ts";

interface StockFiltersProps {
  filters: Filters;
  warehouses: readonly { readonly code: string; readonly name: string }[];
  onChange: (filters: Filters) => void;
}

const THRESHOLDS = [3, 5, 10, 20, 50];

/** What narrows the list of stock. Each choice takes effect at once and stands in the address. */
export function StockFilters({ filters, warehouses, onChange }: StockFiltersProps) {
  const { search: _, warehouse: __, lowAt: ___, ...others } = filters;
  const set = (change: { search?: string; warehouse?: string; lowAt?: number }) => {
    const { search = "", warehouse = "", lowAt = LOW_AT } = { ...filters, ...change };
    onChange({
      ...others,
      ...(search === "" ? {} : { search }),
      ...(warehouse === "" ? {} : { warehouse }),
      ...(lowAt === LOW_AT ? {} : { lowAt }),
    });
  };
  const typed = useTypedSearch(filters.search ?? "", (search) => set({ search }));
  const lowAt = filters.lowAt ?? LOW_AT;
  return (
    <form
      data-filters
      aria-label="Filters"
      className="grid grid-cols-2 items-end gap-3 md:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)_minmax(0,1fr)]"
      onSubmit={(event) => {
        event.preventDefault();
        typed.send();
      }}
    >
      <TextField
        label="Search stock"
        type="search"
        placeholder="SKU or title"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        className="max-md:col-span-2"
        value={typed.text}
        onChange={({ target }) => typed.type(target.value)}
        onBlur={({ relatedTarget }) => typed.leave(relatedTarget)}
      />
      <SelectField
        label="Warehouse"
        value={filters.warehouse ?? ""}
        onChange={({ target }) => set({ warehouse: target.value })}
      >
        <option value="">All</option>
        {warehouses.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label="Low is" value={String(lowAt)} onChange={({ target }) => set({ lowAt: Number(target.value) })}>
        {[...new Set([...THRESHOLDS, lowAt])]
          .toSorted((a, b) => a - b)
          .map((units) => (
            <option key={units} value={units}>
              {units} or fewer
            </option>
          ))}
      </SelectField>
    </form>
  );
}
