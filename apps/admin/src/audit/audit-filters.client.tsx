"use client";

import { Button } from "@cartwright/ui/button";
import { SelectField } from "@cartwright/ui/select-field";
import { subjectWords, whatWords } from "./action-words.ts";
import { DayField } from "./day-field.client.tsx";
import type { Filters } from "./filters.ts";

export interface Person {
  readonly id: string;
  readonly name: string;
}

interface AuditFiltersProps {
  filters: Filters;
  actions: readonly string[];
  people: readonly Person[];
  onChange: (filters: Filters) => void;
}

/** What narrows the log. Each choice takes effect at once and stands in the address. */
export function AuditFilters({ filters, actions, people, onChange }: AuditFiltersProps) {
  const set = (change: Filters) => onChange({ ...filters, ...change });
  const areas = [...new Set(actions.map((action) => action.split(".")[0] ?? action))];
  return (
    <form
      data-filters
      aria-label="Filters"
      className="grid grid-cols-2 items-end gap-3 xl:grid-cols-[minmax(0,1.4fr)_minmax(0,1.2fr)_minmax(10.5rem,1fr)_minmax(10.5rem,1fr)_auto]"
      onSubmit={(event) => event.preventDefault()}
    >
      <SelectField
        label="What"
        className="max-sm:col-span-2"
        value={filters.action ?? ""}
        onChange={({ target }) => set({ action: target.value })}
      >
        <option value="">Everything</option>
        {areas.map((area) => (
          <optgroup key={area} label={subjectWords(area)}>
            <option value={area}>{subjectWords(area)}: all</option>
            {actions
              .filter((action) => action.startsWith(`${area}.`))
              .map((action) => (
                <option key={action} value={action}>
                  {subjectWords(area)}: {whatWords(action)}
                </option>
              ))}
          </optgroup>
        ))}
      </SelectField>
      <SelectField
        label="Who"
        className="max-sm:col-span-2"
        value={filters.actorId ?? ""}
        onChange={({ target }) => set({ actorId: target.value })}
      >
        <option value="">Everybody</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <DayField label="From" value={filters.from ?? ""} max={filters.to} onChange={(from) => set({ from })} />
      <DayField label="To" value={filters.to ?? ""} min={filters.from} onChange={(to) => set({ to })} />
      {Object.values(filters).some(Boolean) ? (
        <Button look="subtle" className="max-xl:col-span-2 max-xl:justify-self-start" onClick={() => onChange({})}>
          Clear
        </Button>
      ) : null}
    </form>
  );
}
