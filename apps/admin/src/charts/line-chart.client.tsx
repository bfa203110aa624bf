"use client";

import { Button } from "@cartwright/ui/button";
import { ChartLine as ChartIcon, Table2 } from "lucide-react";
import { useId, useState } from "react";
import { type ChartData, type ChartLine, NO_VALUE } from "./chart.ts";
import { ChartReader } from "./chart-reader.client.tsx";
import { ChartTable } from "./chart-table.tsx";
import { LineSample } from "./line-sample.tsx";

/** Lines over time. What is pointed at, or reached by the arrow keys, stands beside the name of each line; all of it is a table, too. */
export function LineChart({ data }: { data: ChartData }) {
  const [reading, read] = useState<number | null>(null);
  const [asTable, showTable] = useState(false);
  const shown = useId();
  // Figures may have become fewer since: another period was chosen.
  const step = reading === null ? null : Math.min(reading, data.ticks.length - 1);
  return (
    <div className="grid gap-4 pt-4 pb-5">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-5">
        <ul className="flex flex-wrap gap-x-7 gap-y-2">
          {data.lines.map((line) => (
            <LineName key={line.style} line={line} step={step} words={data.words} />
          ))}
        </ul>
        <Button
          look="subtle"
          className="-my-1.5 print:hidden"
          aria-expanded={asTable}
          aria-controls={shown}
          onClick={() => showTable(!asTable)}
        >
          {asTable ? (
            <ChartIcon aria-hidden size={16} strokeWidth={1.6} />
          ) : (
            <Table2 aria-hidden size={16} strokeWidth={1.6} />
          )}
          {asTable ? "Show as chart" : "Show as table"}
        </Button>
      </div>
      <div id={shown}>
        {asTable ? (
          // Reached by Tab, so that it can be scrolled by keyboard.
          <div
            role="region"
            aria-label={data.title}
            tabIndex={0}
            className="max-h-80 overflow-auto border-t border-line"
          >
            <ChartTable data={data} />
          </div>
        ) : (
          <ChartReader data={data} reading={step} onRead={read} />
        )}
      </div>
      {asTable ? null : (
        <div className="hidden print:block">
          <ChartTable data={data} />
        </div>
      )}
    </div>
  );
}

function LineName({ line, step, words }: { line: ChartLine; step: number | null; words: ChartData["words"] }) {
  const value = step === null ? null : (line.values[step] ?? null);
  return (
    <li className="grid gap-0.5">
      <span className="flex items-center gap-2 text-fine text-ink-soft">
        <LineSample style={line.style} />
        {step === null ? line.name : (line.steps[step] ?? line.name)}
      </span>
      <span className={`tabular text-body ${line.style === "now" ? "font-medium" : "text-ink-soft"}`}>
        {step === null ? line.total : value === null ? NO_VALUE : words(value)}
      </span>
    </li>
  );
}
