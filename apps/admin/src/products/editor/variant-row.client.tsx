"use client";

import { classNames } from "@cartwright/ui/class-names";
import { useId } from "react";
import type { Problems } from "../draft/check-values.ts";
import { rowKey, type VariantRow } from "../matrix/matrix.ts";
import { COLUMNS } from "../matrix/sheet-edits.ts";
import { cellName } from "./sheet-cells.ts";

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

/** One combination. A SKU that is saved stays for ever; what is not for sale is retired, and its history stays. */
export function VariantRowCells({ row, at, name, single, problems, readOnly, onChange }: VariantRowProps) {
  const sold = row.status === "active";
  return (
    <tr className={classNames("border-t border-line focus-within:bg-paper-sunk/50", !sold && "text-ink-soft")}>
      <th scope="row" className="px-3 py-1 text-left font-medium first:pl-5">
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
              numeric={column === "weight"}
              onChange={(value) => onChange({ [column]: value })}
            />
          </td>
        ),
      )}
    </tr>
  );
}

interface SheetFieldProps {
  label: string;
  cell: string;
  value: string;
  error: string | undefined;
  readOnly: boolean;
  numeric: boolean;
  onChange: (value: string) => void;
}

/** A field of a sheet: without a frame until it is pointed at or typed in. */
function SheetField({ label, cell, value, error, readOnly, numeric, onChange }: SheetFieldProps) {
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
          "tabular min-h-8 w-full min-w-0 rounded-soft border border-transparent bg-transparent px-1.5 read-only:text-ink-soft hover:not-read-only:border-line-strong focus-visible:border-ink focus-visible:outline-1 focus-visible:outline-offset-0 aria-invalid:border-danger pointer-coarse:min-h-11",
          numeric && "max-w-24",
        )}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={id} aria-live="polite" className="px-1.5 text-fine text-danger empty:hidden">
        {error}
      </p>
    </>
  );
}
