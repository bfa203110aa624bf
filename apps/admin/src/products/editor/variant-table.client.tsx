"use client";

import { Button } from "@cartwright/ui/button";
import { classNames } from "@cartwright/ui/class-names";
import { Plus } from "lucide-react";
import { useSheet } from "../../sheet/use-sheet.ts";
import type { Problems } from "../draft/check-values.ts";
import {
  combinationWords,
  fits,
  inOrder,
  type Matrix,
  missingFrom,
  newRow,
  type NewVariant,
  rowKey,
} from "../matrix/matrix.ts";
import { COLUMNS, filledDown, pasted } from "../matrix/sheet-edits.ts";
import { BulkFill } from "./bulk-fill.client.tsx";
import { LINED, STICKY, VariantRowCells } from "./variant-row.client.tsx";

interface VariantTableProps {
  matrix: Matrix;
  begin: NewVariant;
  problems: Problems;
  readOnly: boolean;
  onChange: (matrix: Matrix) => void;
}

/** Every combination as a row. Arrow keys, Enter and what is copied from a sheet work as in a sheet; ⌘D fills down. */
export function VariantTable({ matrix, begin, problems, readOnly, onChange }: VariantTableProps) {
  const { options, variants } = matrix;
  const rows = variants.filter((row) => fits(options, row));
  const gone = variants.filter((row) => !fits(options, row));
  const missing = missingFrom(matrix);
  const setRows = (changed: typeof rows) => onChange({ options, variants: [...changed, ...gone] });

  const sheet = useSheet({
    size: { rows: rows.length, columns: COLUMNS.length },
    readOnly,
    onFillDown: (from) => setRows(filledDown(rows, from)),
    onWrite: (from, block) => setRows(pasted(rows, from, block)),
  });
  return (
    <>
      {readOnly || rows.length < 2 ? null : (
        <BulkFill onFill={(change) => setRows(rows.map((row) => ({ ...row, ...change })))} />
      )}
      <div className="overflow-x-auto rounded-b-soft border-t border-line">
        <table className="w-full min-w-152 border-separate border-spacing-0 text-small" {...sheet}>
          <caption className="sr-only">Variants. Arrow keys move between cells.</caption>
          <thead>
            <tr className="text-left text-fine text-ink-soft">
              <th scope="col" className={classNames(HEAD, STICKY, "max-md:pl-3!")}>
                Variant
              </th>
              {COLUMNS.map(({ head }) => (
                <th key={head} scope="col" className={HEAD}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <VariantRowCells
                key={rowKey(row)}
                row={row}
                at={at}
                name={combinationWords(options, row.options) || "The product"}
                single={options.length === 0}
                problems={problems}
                readOnly={readOnly}
                onChange={(change) => setRows(rows.with(at, { ...row, ...change }))}
              />
            ))}
            {missing.map((combination) => {
              const name = combinationWords(options, combination) || "The product";
              return (
                <tr key={`missing ${name}`} className={classNames(LINED, "group text-ink-soft")}>
                  <th
                    scope="row"
                    className={classNames(STICKY, "px-3 py-1.5 text-left font-normal first:pl-5 max-md:pl-3!")}
                  >
                    {name}
                  </th>
                  <td colSpan={COLUMNS.length} className="px-3 py-1.5 last:pr-5">
                    Not made
                    {readOnly ? null : (
                      <Button
                        look="subtle"
                        className="ml-2"
                        onClick={() =>
                          setRows(inOrder(options, [...rows, newRow(options, combination, variants, begin)]))
                        }
                      >
                        <Plus aria-hidden size={15} strokeWidth={1.7} />
                        Add
                      </Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {gone.length === 0 ? null : (
        <p className="border-t border-line px-5 py-2.5 text-fine text-ink-soft">
          Retired for good, since their values are gone: {gone.map(({ sku }) => sku).join(", ")}. Orders still know
          them.
        </p>
      )}
      <p aria-live="polite" className="px-5 py-2 text-fine text-danger empty:hidden">
        {problems["matrix"]}
      </p>
    </>
  );
}

const HEAD = "px-3 py-2 font-medium whitespace-nowrap first:pl-5 last:pr-5";
