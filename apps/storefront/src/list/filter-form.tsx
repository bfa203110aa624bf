import type { Currency } from "@cartwright/kernel/money";
import type { Facets } from "@cartwright/search/contract";
import { buttonClasses } from "@cartwright/ui/button";
import { SelectField } from "@cartwright/ui/select-field";
import { TextField } from "@cartwright/ui/text-field";
import { aroundPrices, type ListQuery, shortDecimal, SORTS } from "./list-query.ts";

interface FilterFormProps {
  path: string;
  query: ListQuery;
  facets: Facets | null;
  currency: Currency;
  locale: string;
  /** Tells two forms of one page apart. */
  id: string;
  onChange: (form: HTMLFormElement) => void;
}

/** Sort, colour and price. Every choice counts at once; a price when it is finished. */
export function FilterForm({ path, query, facets, currency, locale, id, onChange }: FilterFormProps) {
  const hints = facets?.priceRange ? aroundPrices(facets.priceRange, currency) : null;
  const symbol = new Intl.NumberFormat(locale, { style: "currency", currency })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value;
  return (
    <form
      // A form keeps what was typed; another list starts with its own values.
      key={JSON.stringify(query)}
      action={path}
      method="get"
      aria-label="Filter and sort"
      className="grid gap-8"
      onChange={(event) => {
        if (!(event.target instanceof HTMLInputElement && event.target.type === "text")) onChange(event.currentTarget);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onChange(event.currentTarget);
      }}
    >
      <SelectField label="Sort" name="sort" defaultValue={query.sort}>
        {Object.entries(SORTS).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      {facets && facets.colours.length > 0 ? (
        <fieldset>
          <legend className="pb-2 text-small font-medium">Colour</legend>
          <ul>
            {facets.colours.map(({ value, count }) => (
              <li key={value}>
                <label className="flex min-h-9 items-center gap-3 text-small">
                  <input
                    type="checkbox"
                    name="colour"
                    value={value}
                    defaultChecked={query.colours.includes(value)}
                    aria-describedby={`${id}-${value}-count`}
                    className="size-4.5"
                  />
                  <span className="grow">{value}</span>
                  <span id={`${id}-${value}-count`} className="tabular text-fine text-ink-soft">
                    {count}
                    <span className="sr-only"> products</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      ) : null}
      <fieldset>
        <legend className="pb-2 text-small font-medium">Price{symbol ? `, ${symbol}` : ""}</legend>
        <div className="grid grid-cols-2 gap-3">
          <TextField
            label="From"
            name="from"
            inputMode="decimal"
            placeholder={hints?.min}
            defaultValue={query.priceMin ? shortDecimal(query.priceMin) : ""}
            onBlur={(event) => event.currentTarget.form?.requestSubmit()}
          />
          <TextField
            label="To"
            name="to"
            inputMode="decimal"
            placeholder={hints?.max}
            defaultValue={query.priceMax ? shortDecimal(query.priceMax) : ""}
            onBlur={(event) => event.currentTarget.form?.requestSubmit()}
          />
        </div>
        {/* Two fields and no button: Enter would do nothing. */}
        <button type="submit" hidden>
          Apply
        </button>
        <noscript>
          <button type="submit" className={buttonClasses("secondary", "mt-4 w-full")}>
            Apply
          </button>
        </noscript>
      </fieldset>
    </form>
  );
}
