import type { Block, Caret, Cell, Size } from "./sheet-keys.ts";

/** Cells carry their place: `data-cell="row,column"`. */
export const cellName = ({ row, column }: Cell): string => `${row},${column}`;

export function cellOf(target: EventTarget): Cell | null {
  const [row, column] = (target instanceof HTMLElement ? (target.dataset["cell"] ?? "") : "").split(",").map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

const cellAt = (table: HTMLElement, cell: Cell): HTMLElement | null =>
  table.querySelector<HTMLElement>(`[data-cell="${cellName(cell)}"]`);

/** What so many cells hold, from this one on to the right and down. */
export const textsFrom = (table: HTMLElement, from: Cell, { rows, columns }: Size): Block =>
  Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, right) => {
      const cell = cellAt(table, { row: from.row + down, column: from.column + right });
      return cell instanceof HTMLInputElement ? cell.value : "";
    }),
  );

/** Puts the cursor into a cell of a sheet, its text chosen. Says whether there is one. */
export function enterCell(table: HTMLElement, cell: Cell): boolean {
  const entered = cellAt(table, cell);
  entered?.focus();
  if (entered instanceof HTMLInputElement) entered.select();
  return entered !== null;
}

/** Null where the target has no text. */
export function caretOf(target: EventTarget): Caret | null {
  if (!(target instanceof HTMLInputElement) || target.type !== "text") return null;
  const { selectionStart, selectionEnd, value } = target;
  return { start: selectionStart ?? 0, end: selectionEnd ?? 0, length: value.length };
}
