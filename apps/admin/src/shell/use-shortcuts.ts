import { useEffect, useRef } from "react";
import { openCommandMenu, openShortcuts } from "./commands.ts";
import { singleKeys } from "./single-keys.ts";

/** After “g” the next key counts for so long, in milliseconds. */
const SEQUENCE_MS = 1_200;

/** The keys that work on every page. `go` hears the one that follows “g”. */
export function useShortcuts(go: (key: string) => void): void {
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    let awaited = 0;
    const press = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        openCommandMenu();
        return;
      }
      if (event.metaKey || event.ctrlKey || event.altKey || !singleKeys.on() || isBusy(event.target)) return;
      const follows = performance.now() - awaited < SEQUENCE_MS;
      awaited = event.key === "g" ? performance.now() : 0;
      if (follows) latest.current(event.key);
      else if (event.key === "?") openShortcuts();
      else if (event.key === "/") toFilters(event);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

/** Somebody types, or a dialog is open: the keys are theirs. */
const isBusy = (target: EventTarget | null): boolean =>
  document.querySelector("dialog[open]") !== null ||
  (target instanceof HTMLElement && (target.isContentEditable || target.matches("input, select, textarea")));

function toFilters(event: KeyboardEvent): void {
  const field = document.querySelector<HTMLElement>("[data-filters] :is(input, select)");
  if (!field) return;
  event.preventDefault();
  field.focus();
}
