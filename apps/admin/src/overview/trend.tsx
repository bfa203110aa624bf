import { ArrowDownRight, ArrowRight, ArrowUpRight } from "lucide-react";
import type { Trend as Way } from "./figure-words.ts";

const WAYS = {
  up: { icon: ArrowUpRight, ink: "text-alder", more: "more than" },
  down: { icon: ArrowDownRight, ink: "text-danger", more: "less than" },
  same: { icon: ArrowRight, ink: "text-ink-soft", more: "the same as" },
} as const;

/** How a figure differs from the one before. An arrow and a number; the colour only helps. */
export function Trend({ trend, against }: { trend: Way | null; against: string }) {
  if (trend === null) return <span className="text-fine text-ink-soft">Nothing to compare with</span>;
  const { icon: Icon, ink, more } = WAYS[trend.way];
  return (
    <span className={`tabular inline-flex items-center gap-1 text-fine font-medium ${ink}`}>
      <Icon aria-hidden size={14} strokeWidth={2} />
      {trend.words}
      <span className="sr-only">
        {" "}
        {more} {against}
      </span>
    </span>
  );
}
