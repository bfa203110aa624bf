import type { ReactNode } from "react";
import { useId } from "react";
import { classNames } from "./class-names.ts";

interface SectionProps {
  title: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** What can be done with what stands here. */
  actions?: ReactNode;
  /** Without the space around: for a table that reaches the edges. */
  flush?: boolean;
  /** Stands below a line: the buttons of a form. */
  footer?: ReactNode;
  children: ReactNode;
}

/** A panel of a page: a title, what belongs together under it, what can be done with it. Named for those who listen. */
export function Section({ title, lead, actions, flush = false, footer, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-soft border border-line bg-paper-raised">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 pt-4 pb-3">
        <div className="grid gap-0.5">
          <h2 id={id} className="text-title">
            {title}
          </h2>
          {lead ? <p className="max-w-[64ch] text-small text-ink-soft">{lead}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
      <div className={classNames(flush ? "border-t border-line" : "px-5 pb-5")}>{children}</div>
      {footer ? (
        <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3">{footer}</div>
      ) : null}
    </section>
  );
}
