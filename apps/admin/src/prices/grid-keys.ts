import type { KeyboardEvent } from "react";

/** Where one goes from a cell by this key; null where the key belongs to the text in it. */
export function stepOf(event: KeyboardEvent<HTMLInputElement>): { down: number; right: number } | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey, currentTarget: input } = event;
  if (altKey || ctrlKey || metaKey) return null;
  switch (key) {
    case "ArrowDown":
      return { down: 1, right: 0 };
    case "ArrowUp":
      return { down: -1, right: 0 };
    case "Enter":
      return { down: shiftKey ? -1 : 1, right: 0 };
    // Sideways only where the text has no more of it: at its end, or while all of it is chosen.
    case "ArrowLeft":
      return input.selectionStart === 0 ? { down: 0, right: -1 } : null;
    case "ArrowRight":
      return input.selectionEnd === input.value.length ? { down: 0, right: 1 } : null;
    default:
      return null;
  }
}

/** Puts the cursor into a cell of the grid around an input, its text chosen. Says whether there is one. */
export function focusCell(from: HTMLElement, row: number, column: number): boolean {
  const cell = from.closest("table")?.querySelector<HTMLInputElement>(`[data-cell="${row} ${column}"]`);
  cell?.focus();
  return cell !== null && cell !== undefined;
}
