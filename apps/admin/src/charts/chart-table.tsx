import { type ChartData, NO_VALUE } from "./chart.ts";

/** The same numbers as the chart, to read, to listen to and to copy. */
export function ChartTable({ data }: { data: ChartData }) {
  const { title, step, lines, ticks, words } = data;
  return (
    <table className="w-full border-collapse text-small">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr className="text-fine text-ink-soft">
          {lines.flatMap(({ style }, at) => [
            <th key={`${style} step`} scope="col" className={`${HEAD} text-left`}>
              {at === 0 ? step : `${step} before`}
            </th>,
            <th key={style} scope="col" className={`${HEAD} text-right`}>
              {at === 0 ? title : `${title} before`}
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {ticks.map((tick, at) => (
          <tr key={tick} className="border-t border-line first:border-t-0">
            {lines.flatMap(({ style, steps, values }, line) => {
              const Cell = line === 0 ? "th" : "td";
              const value = values[at] ?? null;
              return [
                <Cell
                  key={`${style} step`}
                  {...(line === 0 && { scope: "row" })}
                  className={`${CELL} text-left font-normal whitespace-nowrap`}
                >
                  {steps[at] ?? NO_VALUE}
                </Cell>,
                <td key={style} className={`${CELL} tabular text-right`}>
                  {value === null ? NO_VALUE : words(value)}
                </td>,
              ];
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const HEAD = "sticky top-0 border-b border-line bg-paper-raised px-3 py-2 font-medium first:pl-5 last:pr-5";
const CELL = "px-3 py-1.5 align-baseline first:pl-5 last:pr-5";
