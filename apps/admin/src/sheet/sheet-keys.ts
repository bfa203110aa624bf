export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Lines of cells, as they lie in a sheet. */
export type Block = readonly (readonly string[])[];

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Where the caret stands in the cell's text; null where a cell has no text to go through. */
export interface Caret {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/**
 * Where a key leads in a table that is edited like a sheet; null where the key is the cell's own. Up, down and Enter change the
 * row; left and right leave a cell only at the end of its text; Home and End with Ctrl or ⌘ go to the first and last row.
 */
export function nextCell(pressed: Pressed, at: Cell, size: Size, caret: Caret | null): Cell | null {
  if (pressed.altKey) return null;
  const jump = pressed.ctrlKey || pressed.metaKey;
  const to = (row: number, column: number): Cell | null =>
    row < 0 || column < 0 || row >= size.rows || column >= size.columns ? null : { row, column };
  switch (pressed.key) {
    case "ArrowDown":
      return to(jump ? size.rows - 1 : at.row + 1, at.column);
    case "ArrowUp":
      return to(jump ? 0 : at.row - 1, at.column);
    case "Enter":
      return caret === null || jump ? null : to(at.row + (pressed.shiftKey ? -1 : 1), at.column);
    case "ArrowRight":
      return jump || pressed.shiftKey || !isAtEnd(caret) ? null : to(at.row, at.column + 1);
    case "ArrowLeft":
      return jump || pressed.shiftKey || !isAtStart(caret) ? null : to(at.row, at.column - 1);
    case "Home":
      return jump ? to(0, 0) : null;
    case "End":
      return jump ? to(size.rows - 1, size.columns - 1) : null;
    default:
      return null;
  }
}

// A cell that was just entered has its whole text chosen: the arrows go on, as in a sheet.
const isAll = ({ start, end, length }: Caret): boolean => start === 0 && end === length;
const isAtEnd = (caret: Caret | null): boolean =>
  caret === null || isAll(caret) || (caret.start === caret.end && caret.end === caret.length);
const isAtStart = (caret: Caret | null): boolean =>
  caret === null || isAll(caret) || (caret.start === caret.end && caret.start === 0);

/** Lines and columns of what a sheet puts on the clipboard; null for a single value, which the cell takes by itself. */
export function pastedBlock(text: string): Block | null {
  const lines = text.replaceAll("\r\n", "\n").replace(/\n$/, "").split("\n");
  const block = lines.map((line) => line.split("\t").map((value) => value.trim()));
  return block.length === 1 && block[0]!.length === 1 ? null : block;
}
