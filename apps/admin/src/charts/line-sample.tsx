import { classNames } from "@cartwright/ui/class-names";
import type { LineStyle } from "./chart.ts";

/** A piece of a line, beside its name. */
export function LineSample({ style }: { style: LineStyle }) {
  return (
    <svg aria-hidden viewBox="0 0 22 8" className="h-2 w-5.5 shrink-0">
      <path
        d="M1,4H21"
        strokeLinecap="round"
        className={classNames(
          "fill-none",
          style === "now"
            ? "stroke-clay [stroke-width:2.5]"
            : "stroke-ink-soft [stroke-dasharray:4_4] [stroke-width:2]",
        )}
      />
    </svg>
  );
}
