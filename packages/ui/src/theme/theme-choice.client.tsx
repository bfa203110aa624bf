"use client";

import { useSyncExternalStore } from "react";
import { classNames } from "../class-names.ts";
import { chooseTheme, themeStore } from "./choose-theme.ts";

const CHOICES = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

/** Light, dark, or as the system says. Remembered on this device. */
export function ThemeChoice() {
  const chosen = useSyncExternalStore(themeStore.subscribe, themeStore.current, () => "system");
  return (
    <fieldset className="flex items-center gap-5 text-fine">
      <legend className="sr-only">Theme</legend>
      {CHOICES.map(({ value, label }) => (
        <label
          key={value}
          className={classNames(
            "relative py-1.5 has-focus-visible:outline-2 has-focus-visible:outline-ink",
            chosen === value ? "underlined text-ink" : "text-ink-soft transition-colors hover:text-ink",
          )}
        >
          <input
            type="radio"
            name="theme"
            value={value}
            checked={chosen === value}
            onChange={() => chooseTheme(value)}
            className="absolute inset-0 z-10 m-0 size-full opacity-0"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
