"use client";

import { type ChangeEvent, type KeyboardEvent, type ReactNode, useRef } from "react";
import { chosenWith, toggled } from "./choice.ts";
import { classNames } from "./class-names.ts";

export interface Column<Row> {
  /** The heading, and on a phone's card the name of the fact; with `quiet` for those who listen only. */
  readonly head: string;
  readonly quiet?: boolean;
  /** The first column's cell holds the row's one link or button, with `rowEntryClasses`. */
  readonly cell: (row: Row) => ReactNode;
  /** From which width on it is shown; always, when left out. */
  readonly from?: "tablet" | "desktop";
  /** Amounts and times stand at the end. */
  readonly end?: boolean;
}

interface DataTableProps<Row> {
  /** What the rows are, for those who listen. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /**
   * Set where rows can be chosen: the keys that are, what to do when that changes, and what one is called. Pressed with Shift, a
   * checkbox takes along every row since the last one.
   */
  choice?: {
    chosen: ReadonlySet<string>;
    onChange: (chosen: ReadonlySet<string>) => void;
    nameOf: (row: Row) => string;
  };
}

const FROM = { tablet: "max-md:hidden", desktop: "max-xl:hidden" } as const;

/** The link of a row reaches over the whole row. */
export const rowEntryClasses =
  "row-entry font-medium text-ink after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-soft focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ink";

/** What else can be pressed in a row lies above its link. */
export const aboveRowClasses = "relative z-1";

/**
 * A list in columns, its head always in sight. Arrow keys go from row to row, Enter opens one, X or Space chooses it, Shift with the
 * arrows chooses on the way. On phones each row is a card: the first column leads, the others follow with their names.
 */
export function DataTable<Row>({ label, columns, rows, keyOf, choice }: DataTableProps<Row>) {
  const last = useRef<string | null>(null);
  const choose = (key: string, event: ChangeEvent<HTMLInputElement>) => {
    if (choice === undefined) return;
    const on = (event.nativeEvent as MouseEvent).shiftKey
      ? chosenWith(choice.chosen, rows.map(keyOf), last.current, key)
      : null;
    last.current = key;
    choice.onChange(on ?? toggled(choice.chosen, key));
  };
  const chosenHere = choice === undefined ? 0 : rows.filter((row) => choice.chosen.has(keyOf(row))).length;
  return (
    <table className="w-full border-collapse text-small max-md:block" onKeyDown={goThrough}>
      <caption className="sr-only">{label}</caption>
      <thead className="max-md:sr-only">
        <tr className="text-fine text-ink-soft">
          {choice ? (
            <th scope="col" className={classNames(HEAD, "w-10")}>
              <ChoiceBox
                label="Choose all"
                checked={chosenHere === rows.length && rows.length > 0}
                partly={chosenHere > 0 && chosenHere < rows.length}
                onToggle={() => choice.onChange(new Set(chosenHere === rows.length ? [] : rows.map(keyOf)))}
              />
            </th>
          ) : null}
          {columns.map(({ head, quiet, from, end }) => (
            <th
              key={head}
              scope="col"
              className={classNames(HEAD, from && FROM[from], end ? "text-right" : "text-left")}
            >
              <span className={quiet === true ? "sr-only" : undefined}>{head}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            className="relative border-t border-line first:border-t-0 hover:bg-paper-sunk/60 has-[.row-entry:focus-visible]:bg-paper-sunk/60 has-[[data-choice]:checked]:bg-paper-sunk max-md:grid max-md:gap-1 max-md:px-5 max-md:py-3"
          >
            {choice ? (
              <td className={classNames(CELL, aboveRowClasses, "w-10 max-md:absolute! max-md:top-3 max-md:right-5")}>
                <ChoiceBox
                  label={`Choose ${choice.nameOf(row)}`}
                  checked={choice.chosen.has(keyOf(row))}
                  onToggle={(event) => choose(keyOf(row), event)}
                />
              </td>
            ) : null}
            {columns.map(({ head, quiet, cell, from, end }, at) => (
              <td
                key={head}
                data-head={head}
                className={classNames(
                  CELL,
                  from && FROM[from],
                  end && "md:text-right",
                  // A column that is not shown has no name either: the card’s layout would bring it back.
                  at > 0 && quiet !== true && from === undefined && NAMED,
                )}
              >
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const HEAD =
  "sticky top-0 z-2 border-b border-line bg-paper-raised px-4 py-2 font-medium shadow-[0_1px_0_var(--color-line)] first:rounded-tl-soft first:pl-5 last:rounded-tr-soft last:pr-5";
const CELL = "align-middle md:h-12 md:px-4 md:py-2 md:first:pl-5 md:last:pr-5";
const NAMED =
  "max-md:flex max-md:items-baseline max-md:gap-3 max-md:before:w-28 max-md:before:shrink-0 max-md:before:text-fine max-md:before:text-ink-soft max-md:before:content-[attr(data-head)]";

interface ChoiceBoxProps {
  label: string;
  checked: boolean;
  partly?: boolean;
  onToggle: (event: ChangeEvent<HTMLInputElement>) => void;
}

function ChoiceBox({ label, checked, partly, onToggle }: ChoiceBoxProps) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={checked}
      // Those of rows say whether they can be half: only the one for all can.
      data-choice={partly === undefined ? "" : undefined}
      ref={(box) => {
        if (box) box.indeterminate = partly === true;
      }}
      onChange={onToggle}
      className="block size-4.5 select-none"
    />
  );
}

/** Arrow keys, Home and End among the entries of a list's rows, X or Space to choose one; for lists that are no tables, too. */
export function goThrough(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget, key, metaKey, ctrlKey, altKey, shiftKey } = event;
  const entries = [...currentTarget.querySelectorAll<HTMLElement>(".row-entry")];
  const at = entries.indexOf(document.activeElement as HTMLElement);
  if (at === -1 || metaKey || ctrlKey || altKey) return;
  const boxOf = (entry: HTMLElement | undefined) =>
    entry?.closest("tr")?.querySelector<HTMLInputElement>("[data-choice]") ?? null;
  if ((key === "x" || key === " ") && boxOf(entries[at]) !== null) {
    event.preventDefault();
    boxOf(entries[at])?.click();
    return;
  }
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[key];
  const entry = to === undefined ? undefined : entries[to];
  if (!entry) return;
  event.preventDefault();
  if (shiftKey) stretch(boxOf(entries[at]), boxOf(entry));
  entry.focus();
}

/** From one row to the next: both are chosen; on the way back the one that is left is given up. */
function stretch(from: HTMLInputElement | null, to: HTMLInputElement | null): void {
  if (from === null || to === null) return;
  if (to.checked) {
    if (from.checked) from.click();
    return;
  }
  // In one step with the first: what is pressed twice before the list is drawn anew knows only what was drawn.
  const shiftKey = !from.checked;
  if (shiftKey) from.click();
  to.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey }));
}
