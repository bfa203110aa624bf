"use client";

import { classNames } from "@cartwright/ui/class-names";
import { useId } from "react";
import { cellName } from "../../sheet/sheet-cells.ts";
import type { Problems } from "../draft/check-values.ts";
import { rowKey, type VariantRow } from "../matrix/matrix.ts";
import { COLUMNS } from "../matrix/sheet-edits.ts";

interface VariantRowProps {
  row: VariantRow;
  at: number;
  name: string;
  /** The only way in which the product is sold cannot be left out. */
  single: boolean;
  problems: Problems;
  readOnly: boolean;
  onChange: (change: Partial<VariantRow>) => void;
}

/** Stays in sight while the columns go by, where the table is wider than the screen. */
export const STICKY = "sticky left-0 z-1 bg-paper-raised group-focus-within:bg-paper-sunk";
/** Lines belong to the cells: a cell that stays in sight would cover those of its row. */
export const LINED = "*:border-t *:border-line";

/** One combination. A SKU that is saved stays for ever; what is not for sale is retired, and its history stays. */
export function VariantRowCells({ row, at, name, single, problems, readOnly, onChange }: VariantRowProps) {
  const sold = row.status === "active";
  return (
    <tr className={classNames(LINED, "group focus-within:bg-paper-sunk", !sold && "text-ink-soft")}>
      <th
        scope="row"
        className={classNames(STICKY, "px-3 py-1 text-left font-medium first:pl-5 max-md:min-w-30 max-md:pl-3!")}
      >
        {name}
      </th>
      {COLUMNS.map(({ column, head }, index) =>
        column === "status" ? (
          <td key={column} className="px-3 py-1 pr-5">
            <input
              type="checkbox"
              aria-label={`${name} is for sale`}
              data-cell={cellName({ row: at, column: index })}
              checked={sold}
              disabled={readOnly || (single && sold)}
              className="block size-4.5"
              onChange={({ target }) => onChange({ status: target.checked ? "active" : "retired" })}
            />
          </td>
        ) : (
          <td key={column} className="px-1.5 py-1">
            <SheetField
              label={`${head} of ${name}`}
              cell={cellName({ row: at, column: index })}
              value={row[column]}
              error={problems[`variants.${rowKey(row)}.${column}`]}
              readOnly={readOnly || (column === "sku" && row.id !== null)}
              width={WIDTHS[column]}
              numeric={column === "weight"}
              onChange={(value) => onChange({ [column]: value })}
            />
          </td>
        ),
      )}
    </tr>
  );
}

/** A SKU and a barcode can be read as a whole, also where the table has to be scrolled. */
const WIDTHS = { sku: "min-w-40", barcode: "min-w-32", weight: "min-w-20 max-w-24" };

interface SheetFieldProps {
  label: string;
  cell: string;
  value: string;
  error: string | undefined;
  readOnly: boolean;
  numeric: boolean;
  width: string;
  onChange: (value: string) => void;
}

/** A field of a sheet: without a frame until it is pointed at or typed in. */
function SheetField({ label, cell, value, error, readOnly, numeric, width, onChange }: SheetFieldProps) {
  const id = useId();
  return (
    <>
      <input
        type="text"
        aria-label={label}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : id}
        data-cell={cell}
        value={value}
        readOnly={readOnly}
        autoComplete="off"
        spellCheck={false}
        inputMode={numeric ? "numeric" : "text"}
        className={classNames(
          "tabular min-h-8 w-full rounded-soft border border-transparent bg-transparent px-1.5 read-only:text-ink-soft hover:not-read-only:border-line-strong focus-visible:border-ink focus-visible:outline-1 focus-visible:outline-offset-0 aria-invalid:border-danger pointer-coarse:min-h-11",
          width,
        )}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={id} aria-live="polite" className="px-1.5 text-fine text-danger empty:hidden">
        {error}
      </p>
    </>
  );
}
