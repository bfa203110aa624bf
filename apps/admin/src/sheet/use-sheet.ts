import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useRef } from "react";
import { caretOf, cellOf, enterCell } from "./sheet-cells.ts";
import { type Block, type Cell, nextCell, pastedBlock, type Size } from "./sheet-keys.ts";

interface Sheet {
  readonly size: Size;
  readonly readOnly: boolean;
  /** What stands in this cell goes into all below it. */
  readonly onFillDown: (from: Cell) => void;
  /** These are written from this cell on, to the right and down. */
  readonly onWrite: (from: Cell, block: Block) => void;
}

/**
 * What makes a table whose inputs are named by `cellName` a sheet: arrow keys and Enter go from cell to cell, Escape puts back what
 * the cell held when it was entered, ⌘D or Ctrl D fills down, and what was copied from a spreadsheet fills rows and columns.
 */
export function useSheet({ size, readOnly, onFillDown, onWrite }: Sheet) {
  const before = useRef("");
  return {
    onFocus: ({ target }: FocusEvent<HTMLTableElement>) => {
      before.current = target instanceof HTMLInputElement ? target.value : "";
    },
    onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => {
      const { target, currentTarget: table } = event;
      const at = cellOf(target);
      if (at === null || event.nativeEvent.isComposing) return;
      const caret = caretOf(target);
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "d") {
        event.preventDefault();
        if (!readOnly) onFillDown(at);
      } else if (event.key === "Escape" && target instanceof HTMLInputElement && caret !== null && !readOnly) {
        if (target.value !== before.current) onWrite(at, [[before.current]]);
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
      onWrite(at, block);
    },
  };
}
