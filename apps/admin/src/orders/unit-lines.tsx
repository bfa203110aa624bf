import type { OrderDetail } from "@cartwright/checkout/contract";
import { useId } from "react";
import { unitWords } from "./order-words.ts";

export interface UnitLine {
  readonly sku: string;
  readonly most: number;
  readonly chosen: number;
}

interface UnitLinesProps {
  legend: string;
  lines: readonly UnitLine[];
  titleOf: (sku: string) => string;
  onChange: (sku: string, quantity: number) => void;
  /** What is wrong with all of them together. */
  error?: string | undefined;
  /** What is wrong with one line, by its SKU. */
  errors: Readonly<Record<string, string | undefined>>;
}

/** How many units of each line: a field each, never more than there are. */
export function UnitLines({ legend, lines, titleOf, onChange, error, errors }: UnitLinesProps) {
  const id = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="pb-1.5 text-small font-medium">{legend}</legend>
      <ul className="rounded-soft border border-line">
        {lines.map(({ sku, most, chosen }) => (
          <li key={sku} className="border-t border-line px-3 py-2 first:border-t-0">
            <label className="flex items-center justify-between gap-4 text-small">
              <span className="grid min-w-0">
                <span className="[overflow-wrap:anywhere]">{titleOf(sku)}</span>
                <span className="text-fine [overflow-wrap:anywhere] text-ink-soft">{sku}</span>
              </span>
              <span className="flex shrink-0 items-center gap-2">
                <input
                  type="number"
                  inputMode="numeric"
                  min={0}
                  max={most}
                  value={String(chosen)}
                  aria-label={`Quantity, ${titleOf(sku)}`}
                  aria-describedby={`${id}-${sku}`}
                  aria-invalid={errors[sku] === undefined ? undefined : true}
                  onFocus={({ target }) => target.select()}
                  onChange={({ target }) => onChange(sku, within(Number.parseInt(target.value, 10), most))}
                  className="tabular min-h-control w-18 rounded-soft border border-line-strong bg-paper-raised px-2 text-right text-body hover:border-ink focus-visible:border-ink focus-visible:outline-1 focus-visible:outline-offset-0 aria-invalid:border-danger"
                />
                <span className="tabular min-w-9 text-fine text-ink-soft">of {most}</span>
              </span>
            </label>
            <p id={`${id}-${sku}`} aria-live="polite" className="text-fine text-danger empty:hidden">
              {errors[sku]}
            </p>
          </li>
        ))}
      </ul>
      <p role="alert" className="pt-1.5 text-fine text-danger empty:hidden">
        {error}
      </p>
    </fieldset>
  );
}

/** What is no number counts as none. */
const within = (typed: number, most: number): number => (Number.isNaN(typed) ? 0 : Math.min(most, Math.max(0, typed)));

/** The words of a line, by its SKU. */
export function titlesOf(order: Pick<OrderDetail, "lines">): (sku: string) => string {
  const titles = new Map(
    order.lines.map(({ sku, title, variantLabel }) => [sku, variantLabel === "" ? title : `${title}, ${variantLabel}`]),
  );
  return (sku) => titles.get(sku) ?? sku;
}

/** “2 units”, of all lines together. */
export const chosenWords = (lines: readonly UnitLine[]): string =>
  unitWords(lines.reduce((sum, { chosen }) => sum + chosen, 0));

/** A refusal that names a SKU belongs to its line. */
export const lineErrors = (problem: { message: string; details: Readonly<Record<string, unknown>> } | null) => {
  const sku = problem?.details["sku"];
  return typeof sku === "string" && problem !== null ? { [sku]: problem.message } : {};
};
