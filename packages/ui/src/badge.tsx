import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

const TONES = { plain: "text-ink-soft", sale: "text-clay", good: "text-alder", warning: "text-clay" } as const;

/** A short fact beside a thing: “New”, “Sold out”. Colour never carries it alone. */
export function Badge({ tone = "plain", children }: { tone?: keyof typeof TONES; children: ReactNode }) {
  return <span className={classNames("text-fine font-medium", TONES[tone])}>{children}</span>;
}
