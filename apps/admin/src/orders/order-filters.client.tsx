"use client";

import type { MarketOfOrders } from "@cartwright/checkout/contract";
import { OrderPayment, OrderState } from "@cartwright/orders/contract";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { FilterBar } from "../lists/filter-bar.client.tsx";
import { type Filters, filtersIn } from "./filters.ts";
import { FULFILMENT, marketWords, PAYMENT, STATE } from "./order-words.ts";

interface OrderFiltersProps {
  filters: Filters;
  /** Those that are sold to today are offered, and one that a link names. */
  markets: readonly MarketOfOrders[];
  onChange: (filters: Filters) => void;
}

/** What narrows the list. Each choice takes effect at once and stands in the address. */
export function OrderFilters({ filters, markets, onChange }: OrderFiltersProps) {
  const set = (change: { [name in keyof Filters]?: string }) => onChange(filtersIn({ ...filters, ...change }));
  const { search: _, ...others } = filters;
  const open = markets.filter((market) => market.open).map(({ code }) => code);
  const chosen = Object.keys(others).length;
  return (
    <FilterBar
      search={{
        label: "Search orders",
        placeholder: "Number, e-mail or SKU",
        maxLength: 254,
        value: filters.search ?? "",
        onChange: (search) => set({ search }),
        className: "md:col-span-2 min-[87rem]:col-span-1",
      }}
      chosen={chosen}
      columns="md:grid-cols-4 min-[87rem]:grid-cols-[minmax(0,1.7fr)_repeat(4,minmax(0,1fr))_10.25rem_10.25rem]"
    >
      <SelectField
        label="Payment"
        value={filters.payment ?? ""}
        onChange={({ target }) => set({ payment: target.value })}
      >
        <option value="">Any</option>
        {OrderPayment.options.map((payment) => (
          <option key={payment} value={payment}>
            {PAYMENT[payment].word}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Fulfilment"
        value={filters.fulfilment ?? ""}
        onChange={({ target }) => set({ fulfilment: target.value })}
      >
        <option value="">Any</option>
        <option value="to_ship">To ship</option>
        {Object.entries(FULFILMENT).map(([fulfilment, word]) => (
          <option key={fulfilment} value={fulfilment}>
            {word}
          </option>
        ))}
      </SelectField>
      <SelectField label="State" value={filters.state ?? ""} onChange={({ target }) => set({ state: target.value })}>
        <option value="">Any</option>
        {OrderState.options.map((state) => (
          <option key={state} value={state}>
            {STATE[state]}
          </option>
        ))}
      </SelectField>
      <SelectField label="Market" value={filters.market ?? ""} onChange={({ target }) => set({ market: target.value })}>
        <option value="">Any</option>
        {[...new Set([...open, ...(filters.market === undefined ? [] : [filters.market])])].map((market) => (
          <option key={market} value={market}>
            {marketWords(markets, market)}
          </option>
        ))}
      </SelectField>
      <TextField
        label="From"
        type="date"
        value={filters.from ?? ""}
        max={filters.to}
        onChange={({ target }) => set({ from: target.value })}
      />
      <TextField
        label="To"
        type="date"
        value={filters.to ?? ""}
        min={filters.from}
        onChange={({ target }) => set({ to: target.value })}
      />
    </FilterBar>
  );
}
