"use client";

import { useId } from "react";
import type { Choice } from "../draft/merge.ts";
import { type Field, FIELD_WORDS, type Values } from "../draft/values.ts";
import { fieldText } from "../draft/field-text.ts";

interface BothChangedProps {
  field: Field;
  mine: Values;
  theirs: Values;
  /** Null for whoever edits here, in another tab. */
  who: string | null;
  choice: Choice;
  onChoose: (choice: Choice) => void;
}

/** One field as two people have changed it, side by side; one of them is chosen. */
export function BothChanged({ field, mine, theirs, who, choice, onChoose }: BothChangedProps) {
  const name = useId();
  const sides = [
    { value: "mine", label: who === null ? "This tab’s" : "Yours", text: fieldText(field, mine) },
    { value: "theirs", label: theirsWords(who), text: fieldText(field, theirs) },
  ] as const;
  return (
    <fieldset className="grid min-w-0 gap-2 sm:grid-cols-2">
      <legend className="pb-1 text-small font-medium first-letter:uppercase">{FIELD_WORDS[field]}</legend>
      {sides.map(({ value, label, text }) => (
        <label
          key={value}
          className="flex items-start gap-2.5 rounded-soft border border-line-strong bg-paper-raised px-3 py-2.5 text-small has-checked:border-ink has-checked:outline-1 has-checked:outline-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
        >
          <input
            type="radio"
            aria-label={`${label}: ${FIELD_WORDS[field]}`}
            name={name}
            checked={choice === value}
            onChange={() => onChoose(value)}
            className="mt-0.75 size-4 shrink-0 outline-none"
          />
          <span className="grid min-w-0 gap-0.5">
            <span className="text-fine text-ink-soft">{label}</span>
            <span className="max-h-40 overflow-y-auto whitespace-pre-line [overflow-wrap:anywhere]">
              {text === "" ? <span className="text-ink-soft">Nothing</span> : text}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function theirsWords(who: string | null): string {
  if (who === null) return "The other tab’s";
  return who === "Somebody else" ? "Theirs" : `${who}’s`;
}
