import { useEffect, useEffectEvent } from "react";

/** ⌘S and Ctrl S, while no dialog is open. Everything on the page that has something to save hears it. */
export function useSaveKey(save: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "s") return;
    // The browser would save the page as a file.
    event.preventDefault();
    if (document.querySelector("dialog[open]") === null) save();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}
