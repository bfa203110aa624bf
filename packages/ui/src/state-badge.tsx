import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

const TONES = {
  plain: "bg-paper-sunk text-ink-soft",
  info: "bg-slate-wash text-slate",
  good: "bg-alder-wash text-alder",
  warning: "bg-amber-wash text-amber",
  bad: "bg-danger-wash text-danger",
} as const;

export type Tone = keyof typeof TONES;

/** The state of a thing in a list: found by its tone, read by its word. */
export function StateBadge({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1.5 rounded-round px-2.5 py-0.5 text-fine font-medium whitespace-nowrap",
        TONES[tone],
      )}
    >
      <span aria-hidden className="size-1.5 rounded-round bg-current" />
      {children}
    </span>
  );
}
