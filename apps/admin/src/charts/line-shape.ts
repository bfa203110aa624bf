import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { ChartData } from "./chart.ts";

/** The drawing's own units; it is stretched to the room that it gets, its strokes are not. */
export const WIDTH = 1000;
export const HEIGHT = 300;

export interface Shape {
  /** Values with a line across, the lowest first; the first and the last are the ends of the axis. */
  readonly levels: readonly number[];
  readonly yOf: (value: number) => number;
  /** The middle of a step: each has the same room. */
  readonly xOf: (step: number) => number;
}

const LEVELS = 4;

/** Which values fit, on round numbers, zero always among them. Pure. */
export function shapeOf({ lines, ticks, whole = false }: Pick<ChartData, "lines" | "ticks" | "whole">): Shape {
  const values = lines.flatMap(({ values }) => values.filter((value) => value !== null));
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const empty = most === least;
  const high = empty || (whole && most < LEVELS) ? Math.max(most, whole ? LEVELS : 1) : most;
  const scale = scaleLinear().domain([least, high]).nice(LEVELS).range([HEIGHT, 0]);
  return {
    levels: empty && !whole ? [0] : scale.ticks(LEVELS),
    yOf: (value) => scale(value),
    xOf: (step) => ((step + 0.5) / Math.max(1, ticks.length)) * WIDTH,
  };
}

/** A line through the values; it is interrupted where there is none. Pure. */
export const linePath = (values: readonly (number | null)[], { xOf, yOf }: Shape): string =>
  line<number | null>()
    .defined((value) => value !== null)
    .x((_, step) => round(xOf(step)))
    .y((value) => round(yOf(value ?? 0)))([...values]) ?? "";

/** The ground between the line and zero. Pure. */
export const areaPath = (values: readonly (number | null)[], { xOf, yOf }: Shape): string =>
  area<number | null>()
    .defined((value) => value !== null)
    .x((_, step) => round(xOf(step)))
    .y0(round(yOf(0)))
    .y1((value) => round(yOf(value ?? 0)))([...values]) ?? "";

const round = (value: number): number => Math.round(value * 10) / 10;

/** Which steps have their name on the axis: so many at most, evenly, the last among them. Pure. */
export function namedSteps(steps: number, most: number): ReadonlySet<number> {
  const apart = Math.max(1, Math.ceil(steps / most));
  return new Set(Array.from({ length: steps }, (_, step) => step).filter((step) => (steps - 1 - step) % apart === 0));
}
