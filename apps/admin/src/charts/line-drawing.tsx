import { classNames } from "@cartwright/ui/class-names";
import type { ChartLine, LineStyle } from "./chart.ts";
import { areaPath, HEIGHT, linePath, type Shape, WIDTH } from "./line-shape.ts";

interface LineDrawingProps {
  lines: readonly ChartLine[];
  shape: Shape;
  /** The step that is being read. */
  reading: number | null;
}

const LINES: Record<LineStyle, string> = {
  now: "stroke-clay [stroke-width:2.25]",
  before: "stroke-ink-soft [stroke-dasharray:5_5] [stroke-width:1.5]",
};
const DOTS: Record<LineStyle, string> = {
  now: "stroke-clay [stroke-width:9]",
  before: "stroke-ink-soft [stroke-width:7]",
};

/** The lines themselves. Whoever listens is told the values by the reader around, whoever prints by the table. */
export function LineDrawing({ lines, shape, reading }: LineDrawingProps) {
  const { levels, yOf, xOf } = shape;
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="block h-full w-full overflow-visible"
    >
      {levels.map((level) => (
        <path
          key={level}
          d={`M0,${yOf(level)}H${WIDTH}`}
          vectorEffect="non-scaling-stroke"
          className={classNames("fill-none", level === 0 ? "stroke-line-strong" : "stroke-line")}
        />
      ))}
      {reading === null ? null : (
        <path
          d={`M${xOf(reading)},0V${HEIGHT}`}
          vectorEffect="non-scaling-stroke"
          className="fill-none stroke-line-strong"
        />
      )}
      {lines.map(({ style, values }) =>
        style === "now" ? <path key={style} d={areaPath(values, shape)} className="fill-clay/10" /> : null,
      )}
      {lines.toReversed().map(({ style, values }) => (
        <path
          key={style}
          d={linePath(values, shape)}
          vectorEffect="non-scaling-stroke"
          strokeLinecap="round"
          strokeLinejoin="round"
          className={classNames("fill-none", LINES[style])}
        />
      ))}
      {lines.map(({ style, values }) => {
        const step = reading ?? (style === "now" ? lastOf(values) : -1);
        const value = values[step] ?? null;
        return value === null ? null : <Dot key={style} style={style} x={xOf(step)} y={yOf(value)} />;
      })}
    </svg>
  );
}

/** A stroke without length and with round ends: it stays round however the drawing is stretched. */
function Dot({ style, x, y }: { style: LineStyle; x: number; y: number }) {
  return (
    <path
      d={`M${x},${y}h0`}
      vectorEffect="non-scaling-stroke"
      strokeLinecap="round"
      className={classNames("fill-none", DOTS[style])}
    />
  );
}

const lastOf = (values: readonly (number | null)[]): number => values.findLastIndex((value) => value !== null);
