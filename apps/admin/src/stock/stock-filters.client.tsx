"use client";

import { SelectField } from "@cartwright/ui/select-field";
import { FilterBar } from "../lists/filter-bar.client.tsx";
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
  const lowAt = filters.lowAt ?? LOW_AT;
  return (
    <FilterBar
      search={{
        label: "Search stock",
        placeholder: "SKU or title",
        maxLength: 100,
        value: filters.search ?? "",
        onChange: (search) => set({ search }),
      }}
      chosen={[filters.warehouse, filters.lowAt].filter((one) => one !== undefined).length}
      columns="md:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)_minmax(0,1fr)]"
    >
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
    </FilterBar>
  );
}
