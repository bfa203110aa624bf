import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** Views of one thing, each with an address of its own: links, so that back, reload and a new window work. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav
      aria-label={label}
      className="no-scrollbar -mx-4 flex gap-1 overflow-x-auto border-b border-line px-4 sm:mx-0 sm:px-0"
    >
      {children}
    </nav>
  );
}

/** Spread onto each link of the tabs. */
export const tabLink = (here: boolean) => ({
  "aria-current": here ? ("page" as const) : undefined,
  className: classNames(
    "-mb-px inline-flex min-h-control items-center border-b-2 px-3 text-small whitespace-nowrap transition-colors focus-visible:-outline-offset-2",
    here ? "border-clay font-medium text-ink" : "border-transparent text-ink-soft hover:text-ink",
  ),
});
