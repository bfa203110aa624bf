import type { Point } from "@cartwright/reporting/contract";
import { HEIGHT, linePath, shapeOf, WIDTH } from "./line-shape.ts";

/** How something has gone, without numbers: those stand beside it. */
export function Sparkline({ values }: { values: readonly Point["average"][] }) {
  const lines = [{ style: "now", name: "", total: "", values, steps: [] }] as const;
  const shape = shapeOf({ lines, ticks: values.map(() => "") });
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="block h-7 w-full overflow-visible"
    >
      <path
        d={linePath(values, shape)}
        vectorEffect="non-scaling-stroke"
        strokeLinejoin="round"
        strokeLinecap="round"
        className="fill-none stroke-clay [stroke-width:1.5]"
      />
    </svg>
  );
}
