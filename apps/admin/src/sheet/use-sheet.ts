import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useRef } from "react";
import { caretOf, cellOf, enterCell, textsFrom } from "./sheet-cells.ts";
import { type Block, type Cell, nextCell, pastedBlock, type Size } from "./sheet-keys.ts";

interface Sheet {
  readonly size: Size;
  readonly readOnly: boolean;
  /** What stands in this cell goes into all below it. */
  readonly onFillDown: (from: Cell) => void;
  /** These are written from this cell on, to the right and down. */
  readonly onWrite: (from: Cell, block: Block) => void;
}

interface Written {
  readonly from: Cell;
  readonly before: Block;
}

/**
 * What makes a table whose inputs are named by `cellName` a sheet: arrow keys and Enter go from cell to cell, Escape puts back what
 * the cell held when it was entered, ⌘D or Ctrl D fills down, what was copied from a spreadsheet fills rows and columns, and ⌘Z or
 * Ctrl Z takes either back as a whole while nothing else was typed.
 */
export function useSheet({ size, readOnly, onFillDown, onWrite }: Sheet) {
  const entered = useRef("");
  const written = useRef<Written | null>(null);
  const remember = (table: HTMLElement, from: Cell, block: Size) => {
    written.current = { from, before: textsFrom(table, from, block) };
  };
  /** Says whether the key was one of these. */
  const commanded = (event: KeyboardEvent<HTMLTableElement>, at: Cell): boolean => {
    if (!(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey) return false;
    const key = event.key.toLowerCase();
    if (key === "d") {
      const below = { row: at.row + 1, column: at.column };
      // A box that is ticked has no text that could come back.
      if (caretOf(event.target) === null) written.current = null;
      else remember(event.currentTarget, below, { rows: size.rows - below.row, columns: 1 });
      if (!readOnly) onFillDown(at);
      return true;
    }
    if (key !== "z" || written.current === null) return false;
    onWrite(written.current.from, written.current.before);
    written.current = null;
    return true;
  };
  return {
    onFocus: ({ target }: FocusEvent<HTMLTableElement>) => {
      entered.current = target instanceof HTMLInputElement ? target.value : "";
    },
    onInput: () => {
      written.current = null;
    },
    onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => {
      const { target, currentTarget: table } = event;
      const at = cellOf(target);
      if (at === null || event.nativeEvent.isComposing) return;
      const caret = caretOf(target);
      if (commanded(event, at)) event.preventDefault();
      else if (event.key === "Escape" && target instanceof HTMLInputElement && caret !== null && !readOnly) {
        if (target.value !== entered.current) onWrite(at, [[entered.current]]);
      } else {
        const to = nextCell(event, at, size, caret);
        if (to !== null && enterCell(table, to)) event.preventDefault();
      }
    },
    onPaste: (event: ClipboardEvent<HTMLTableElement>) => {
      const at = cellOf(event.target);
      const block = pastedBlock(event.clipboardData.getData("text"));
      if (at === null || block === null || readOnly) return;
      event.preventDefault();
      const columns = Math.max(...block.map((line) => line.length));
      remember(event.currentTarget, at, {
        rows: Math.min(block.length, size.rows - at.row),
        columns: Math.min(columns, size.columns - at.column),
      });
      onWrite(at, block);
    },
  };
}
