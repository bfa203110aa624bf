"use client";

import { classNames } from "@cartwright/ui/class-names";
import type { KeyboardEvent, PointerEvent } from "react";
import { type ChartData, NO_VALUE } from "./chart.ts";
import { LineDrawing } from "./line-drawing.tsx";
import { namedSteps, shapeOf } from "./line-shape.ts";

interface ChartReaderProps {
  data: ChartData;
  reading: number | null;
  onRead: (step: number | null) => void;
}

/** The chart with its axes. A slider for those who listen and for the arrow keys: each step says its values. */
export function ChartReader({ data, reading, onRead }: ChartReaderProps) {
  const { ticks, shortWords } = data;
  const shape = shapeOf(data);
  const last = ticks.length - 1;
  const point = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    onRead(Math.max(0, Math.min(last, Math.floor(((clientX - left) / width) * ticks.length))));
  };
  const go = (event: KeyboardEvent<HTMLElement>) => {
    const at = reading ?? lastKnown(data);
    const to = { ArrowLeft: at - 1, ArrowDown: at - 1, ArrowRight: at + 1, ArrowUp: at + 1, Home: 0, End: last }[
      event.key
    ];
    if (event.key === "Escape") onRead(null);
    if (to === undefined) return;
    event.preventDefault();
    onRead(Math.max(0, Math.min(last, to)));
  };
  const at = reading ?? lastKnown(data);
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 px-5">
      <div
        aria-hidden
        className="tabular -my-2 flex flex-col-reverse justify-between text-right text-fine text-ink-soft"
      >
        {shape.levels.map((level) => (
          <span key={level} className="h-4 leading-4">
            {shortWords(level)}
          </span>
        ))}
      </div>
      <div
        role="slider"
        tabIndex={0}
        aria-label={`${data.title} by ${data.step.toLowerCase()}`}
        aria-orientation="horizontal"
        aria-valuemin={1}
        aria-valuemax={ticks.length}
        aria-valuenow={at + 1}
        aria-valuetext={wordsAt(data, at)}
        className="h-56 cursor-crosshair touch-pan-y rounded-soft focus-visible:outline-offset-4"
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => onRead(null)}
        onFocus={({ currentTarget }) => (currentTarget.matches(":focus-visible") ? onRead(at) : undefined)}
        onBlur={() => onRead(null)}
        onKeyDown={go}
      >
        <LineDrawing lines={data.lines} shape={shape} reading={reading} />
      </div>
      <Steps ticks={ticks} />
    </div>
  );
}

const FEW = 4;
const MANY = 8;

/** The names of some steps, each below its own; fewer where there is less room. */
function Steps({ ticks }: { ticks: readonly string[] }) {
  const [narrow, wide] = [namedSteps(ticks.length, FEW), namedSteps(ticks.length, MANY)];
  return (
    <div aria-hidden className="tabular col-start-2 flex h-6 items-end text-fine text-ink-soft">
      {ticks.map((tick, step) => (
        <span key={tick} className="flex min-w-0 flex-1 basis-0 justify-center whitespace-nowrap">
          {narrow.has(step) || wide.has(step) ? (
            <span className={classNames(!narrow.has(step) && "max-sm:hidden", !wide.has(step) && "sm:hidden")}>
              {tick}
            </span>
          ) : null}
        </span>
      ))}
    </div>
  );
}

const lastKnown = ({ lines, ticks }: ChartData): number => {
  const now = lines.find(({ style }) => style === "now")?.values ?? ticks;
  return Math.max(0, Math.min(now.length, ticks.length) - 1);
};

const wordsAt = ({ lines, words }: ChartData, step: number): string =>
  lines
    .map(({ steps, values }) => {
      const value = values[step] ?? null;
      return steps[step] === undefined ? null : `${steps[step]}: ${value === null ? NO_VALUE : words(value)}`;
    })
    .filter((line) => line !== null)
    .join("; ");
