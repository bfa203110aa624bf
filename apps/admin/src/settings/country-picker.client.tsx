"use client";

import { countryName } from "@cartwright/kernel/country";
import { classNames } from "@cartwright/ui/class-names";
import { FieldFrame } from "@cartwright/ui/field";
import { X } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { countriesLike } from "./country-search.ts";

interface CountryPickerProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Two letters each, in the order in which they were chosen: the first is the one that product pages speak of. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Several countries: type a part of a name, arrow keys and Enter choose, Backspace takes the last one back. */
export function CountryPicker({ label, hint, error, chosen, onChange }: CountryPickerProps) {
  const list = useId();
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const found = open ? countriesLike(typed) : [];
  const active = found[Math.min(at, found.length - 1)];

  const toggle = (code: string) => {
    onChange(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
    setTyped("");
    setAt(0);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (open) setAt((Math.min(at, found.length - 1) + step + found.length) % Math.max(found.length, 1));
      else setOpen(true);
    } else if (event.key === "Enter" && open && active) {
      event.preventDefault();
      toggle(active.code);
    } else if (event.key === "Escape" && open) {
      // The list closes, not the sheet that it stands in.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === "Backspace" && typed === "" && chosen.length > 0) onChange(chosen.slice(0, -1));
  };

  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(wiring) => (
        <div className="relative">
          <div
            className={classNames(
              "flex min-h-control flex-wrap items-center gap-1.5 rounded-soft border border-line-strong bg-paper-raised px-2 py-1 hover:border-ink has-[input:focus-visible]:border-ink has-[input:focus-visible]:outline-1",
              error ? "border-danger" : undefined,
            )}
          >
            {chosen.map((code) => (
              <Chip key={code} code={code} onRemove={() => toggle(code)} />
            ))}
            <input
              {...wiring}
              role="combobox"
              aria-expanded={open}
              aria-controls={list}
              aria-autocomplete="list"
              aria-activedescendant={active ? `${list}-${active.code}` : undefined}
              autoComplete="off"
              placeholder={chosen.length === 0 ? "Type a country" : "Add another"}
              value={typed}
              className="min-h-7 min-w-24 grow bg-transparent px-1 text-body text-ink placeholder:text-ink-soft focus-visible:outline-none"
              onChange={({ target }) => {
                setTyped(target.value);
                setOpen(true);
                setAt(0);
              }}
              onClick={() => setOpen(true)}
              onBlur={() => {
                setOpen(false);
                setTyped("");
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <div
            id={list}
            role="listbox"
            aria-label={label}
            aria-multiselectable
            hidden={!open}
            className="absolute inset-x-0 top-full z-10 mt-1 max-h-64 overflow-y-auto rounded-soft border border-line bg-paper-raised p-1 shadow-raised"
          >
            {found.map(({ code, name }) => (
              <Option
                key={code}
                id={`${list}-${code}`}
                code={code}
                name={name}
                chosen={chosen.includes(code)}
                active={code === active?.code}
                onChoose={() => toggle(code)}
              />
            ))}
            {open && found.length === 0 ? (
              <button
                type="button"
                role="option"
                aria-selected={false}
                disabled
                tabIndex={-1}
                className="px-3 py-2 text-small text-ink-soft"
              >
                No country is called so.
              </button>
            ) : null}
          </div>
        </div>
      )}
    </FieldFrame>
  );
}

function Chip({ code, onRemove }: { code: string; onRemove: () => void }) {
  return (
    <span className="inline-flex items-center gap-1 rounded-soft bg-paper-sunk py-0.5 pr-1 pl-2 text-small">
      {countryName(code)}
      <button
        type="button"
        aria-label={`Take out ${countryName(code)}`}
        onClick={onRemove}
        className="inline-grid size-6 place-items-center rounded-round text-ink-soft hover:text-ink pointer-coarse:size-8"
      >
        <X aria-hidden size={14} strokeWidth={1.8} />
      </button>
    </span>
  );
}

interface OptionProps {
  id: string;
  code: string;
  name: string;
  chosen: boolean;
  active: boolean;
  onChoose: () => void;
}

function Option({ id, code, name, chosen, active, onChoose }: OptionProps) {
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <button
      ref={row}
      type="button"
      tabIndex={-1}
      id={id}
      role="option"
      aria-selected={chosen}
      // The field keeps the focus, and the list with it.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={classNames(
        "flex min-h-9 w-full items-center justify-between gap-4 rounded-soft px-3 py-1 text-small pointer-coarse:min-h-11",
        active ? "bg-paper-sunk" : undefined,
      )}
    >
      <span>{name}</span>
      <span className="text-fine text-ink-soft">{chosen ? "Chosen" : code}</span>
    </button>
  );
}
