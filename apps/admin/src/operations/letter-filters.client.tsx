"use client";

import type { QueueState } from "@cartwright/messaging/contract";
import { SelectField } from "@cartwright/ui/select-field";
import type { LetterFilters as Filters } from "./filters.ts";
import { countedWords } from "./words.ts";

interface LetterFiltersProps {
  filters: Filters;
  queues: readonly QueueState[];
  onChange: (filters: Filters) => void;
}

/** Which dead letters are shown. Each choice takes effect at once and stands in the address. */
export function LetterFilters({ filters, queues, onChange }: LetterFiltersProps) {
  const { state = "waiting", queue = "" } = filters;
  return (
    <form
      data-filters
      aria-label="Filters"
      className="grid grow grid-cols-2 gap-3 sm:max-w-md"
      onSubmit={(event) => event.preventDefault()}
    >
      <SelectField
        label="Queue"
        value={queue}
        onChange={({ target: { value } }) => {
          const { queue: _, ...rest } = filters;
          const chosen = queues.find(({ name }) => name === value)?.name;
          onChange(chosen === undefined ? rest : { ...rest, queue: chosen });
        }}
      >
        <option value="">All</option>
        {queues.map(({ name, deadLetters: { waiting } }) => (
          <option key={name} value={name}>
            {waiting.count === 0 ? name : `${name} (${countedWords(waiting)})`}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="State"
        value={state}
        onChange={({ target: { value } }) => {
          const { state: _, ...rest } = filters;
          onChange(value === "redriven" ? { ...rest, state: "redriven" } : rest);
        }}
      >
        <option value="waiting">Waiting</option>
        <option value="redriven">Sent again</option>
      </SelectField>
    </form>
  );
}
