"use client";

import { TextField } from "@cartwright/ui/text-field";
import { X } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";

interface TagFieldProps {
  label: string;
  hint?: string | undefined;
  chosen: readonly string[];
  known: readonly { readonly value: string; readonly label: string }[];
  /** Set where a word that nobody has used yet may be added, too. */
  madeUp?: boolean;
  readOnly: boolean;
  error: string | undefined;
  onChange: (chosen: readonly string[]) => void;
}

/** Some of many, each as a word that can be taken off again. Backspace in the empty field takes off the last. */
export function TagField({ label, hint, chosen, known, madeUp = false, readOnly, error, onChange }: TagFieldProps) {
  const id = useId();
  const [text, setText] = useState("");
  const nameOf = (value: string) => known.find((one) => one.value === value)?.label ?? value;
  const add = (typed: string) => {
    const wanted = typed.trim();
    const found = known.find((one) => one.label.toLowerCase() === wanted.toLowerCase() || one.value === wanted);
    const value = found?.value ?? (madeUp && wanted !== "" ? wanted.toLowerCase() : null);
    if (value === null) return;
    setText("");
    if (!chosen.includes(value)) onChange([...chosen, value]);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter" || event.key === ",") {
      event.preventDefault();
      add(text);
    } else if (event.key === "Backspace" && text === "" && chosen.length > 0) onChange(chosen.slice(0, -1));
  };
  return (
    <div className="grid gap-2">
      {readOnly ? (
        <p className="text-small font-medium">{label}</p>
      ) : (
        <TextField
          label={label}
          hint={hint}
          error={error}
          list={`${id}-known`}
          value={text}
          autoComplete="off"
          maxLength={40}
          placeholder={madeUp ? "Add a tag" : "Add one"}
          onChange={({ target, nativeEvent }) => {
            setText(target.value);
            // Chosen from the list of suggestions, not typed.
            if ((nativeEvent as InputEvent).inputType === "insertReplacementText") add(target.value);
          }}
          onKeyDown={press}
          onBlur={() => add(text)}
        />
      )}
      <datalist id={`${id}-known`}>
        {known
          .filter(({ value }) => !chosen.includes(value))
          .map(({ value, label: name }) => (
            <option key={value}>{name}</option>
          ))}
      </datalist>
      {chosen.length === 0 ? (
        readOnly ? (
          <p className="text-small text-ink-soft">None</p>
        ) : null
      ) : (
        <ul aria-label={`${label} of this product`} className="flex flex-wrap gap-1.5">
          {chosen.map((value) => (
            <li
              key={value}
              className="inline-flex max-w-full items-center gap-1 rounded-round bg-paper-sunk py-0.5 pr-1 pl-2.5 text-fine"
            >
              <span className="truncate">{nameOf(value)}</span>
              {readOnly ? (
                <span className="pr-1.5" />
              ) : (
                <button
                  type="button"
                  aria-label={`Remove ${nameOf(value)}`}
                  className="inline-grid size-6 place-items-center rounded-round text-ink-soft hover:text-ink"
                  onClick={() => onChange(chosen.filter((one) => one !== value))}
                >
                  <X aria-hidden size={13} strokeWidth={1.8} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
