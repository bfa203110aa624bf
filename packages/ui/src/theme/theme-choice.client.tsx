"use client";

import { useSyncExternalStore } from "react";
import { classNames } from "../class-names.ts";
import { themeKey } from "./theme.ts";

const CHOICES = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

const listeners = new Set<() => void>();

/** Light, dark, or as the system says. Remembered on this device. */
export function ThemeChoice() {
  const chosen = useSyncExternalStore(subscribe, current, () => "system");
  return (
    <fieldset className="flex items-center gap-5 text-fine">
      <legend className="sr-only">Theme</legend>
      {CHOICES.map(({ value, label }) => (
        <label
          key={value}
          className={classNames(
            "underlined relative py-1.5 has-focus-visible:outline-2 has-focus-visible:outline-ink",
            chosen === value ? "text-ink" : "text-ink-soft no-underline",
          )}
        >
          <input
            type="radio"
            name="theme"
            value={value}
            checked={chosen === value}
            onChange={() => choose(value)}
            className="absolute inset-0 z-10 m-0 size-full opacity-0"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function choose(value: string): void {
  const root = document.documentElement;
  if (value === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = value;
  try {
    if (value === "system") localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, value);
  } catch {
    // Private windows may refuse storage; the choice then holds for this page.
  }
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const current = (): string => document.documentElement.dataset["theme"] ?? "system";
