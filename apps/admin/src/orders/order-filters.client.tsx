"use client";

import { OrderPayment, OrderState } from "@cartwright/orders/contract";
import { Button } from "@cartwright/ui/button";
import { classNames } from "@cartwright/ui/class-names";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { ListFilter } from "lucide-react";
import { useId, useState } from "react";
import { type Filters, filtersIn } from "./filters.ts";
import { FULFILMENT, marketWords, PAYMENT, STATE } from "./order-words.ts";
import { useTypedSearch } from "./use-typed-search.ts";

interface OrderFiltersProps {
  filters: Filters;
  /** Codes of those that are sold to today; one that a link names is offered as well. */
  markets: readonly string[];
  onChange: (filters: Filters) => void;
}

/** What narrows the list. Each choice takes effect at once and stands in the address; on phones all but the search fold away. */
export function OrderFilters({ filters, markets, onChange }: OrderFiltersProps) {
  const more = useId();
  const [open, setOpen] = useState(false);
  const set = (change: { [name in keyof Filters]?: string }) => onChange(filtersIn({ ...filters, ...change }));
  const typed = useTypedSearch(filters.search ?? "", (search) => set({ search }));
  const { search: _, ...others } = filters;
  const chosen = Object.keys(others).length;
  return (
    <form
      data-filters
      aria-label="Filters"
      className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3 md:grid-cols-4 min-[87rem]:grid-cols-[minmax(0,1.7fr)_repeat(4,minmax(0,1fr))_10.25rem_10.25rem]"
      onSubmit={(event) => {
        event.preventDefault();
        typed.send();
      }}
    >
      <TextField
        label="Search orders"
        type="search"
        placeholder="Number, e-mail or SKU"
        autoComplete="off"
        spellCheck={false}
        maxLength={254}
        className="md:col-span-2 min-[87rem]:col-span-1"
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
        <SelectField
          label="Market"
          value={filters.market ?? ""}
          onChange={({ target }) => set({ market: target.value })}
        >
          <option value="">Any</option>
          {[...new Set([...markets, ...(filters.market === undefined ? [] : [filters.market])])].map((market) => (
            <option key={market} value={market}>
              {marketWords(market)}
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
      </div>
    </form>
  );
}
