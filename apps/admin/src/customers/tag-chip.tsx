import { classNames } from "@cartwright/ui/class-names";
import Link from "next/link";
import type { ReactNode } from "react";
import { customersPath } from "./filters.ts";

export const chipClasses =
  "inline-flex max-w-full items-center gap-1 rounded-round bg-paper-sunk px-2.5 py-0.5 text-fine text-ink [overflow-wrap:anywhere]";

/** A tag that leads to everybody who has it. */
export function TagLink({ tag, className }: { tag: string; className?: string }) {
  return (
    <Link
      href={customersPath({ tag })}
      title={`Everybody tagged “${tag}”`}
      className={classNames(chipClasses, "transition-colors hover:bg-line", className)}
    >
      {tag}
    </Link>
  );
}

export function Chips({ children }: { children: ReactNode }) {
  return <span className="flex min-w-0 flex-wrap gap-1.5">{children}</span>;
}
