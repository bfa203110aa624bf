import { classNames } from "@cartwright/ui/class-names";
import type { ReactNode } from "react";
import { focusFallsTo } from "../shell/focus-falls-to.ts";

/** The first row, or what is said where there is none. */
export const fallsToRows = focusFallsTo(".row-entry", "[data-empty]");

/** The sheet that a list lies on; faint while other rows are on their way. */
export function ListBox({ pending, children }: { pending: boolean; children: ReactNode }) {
  return (
    <div
      {...fallsToRows}
      aria-busy={pending}
      className={classNames("rounded-soft border border-line bg-paper-raised", pending && "opacity-60")}
    >
      {children}
    </div>
  );
}
