import { classNames } from "@cartwright/ui/class-names";
import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { EarlyTyping } from "./early-typing.client.tsx";
import { focusFallsTo } from "./focus-falls-to.ts";

const WIDTHS = { reading: "max-w-3xl", regular: "max-w-5xl", wide: "max-w-7xl" } as const;

export interface PageProps {
  title: string;
  /** What stands beside the title: a state. */
  badge?: ReactNode;
  /** One sentence, where the title does not say it. */
  lead?: ReactNode;
  /** What can be done here; the one that matters comes last. */
  actions?: ReactNode;
  /** The way back up, outermost first, without the page itself. */
  crumbs?: readonly { href: string; label: string }[];
  width?: keyof typeof WIDTHS;
  children: ReactNode;
}

/** A page behind the door: way back, title, what can be done, and its panels below each other. */
export function Page({ title, badge, lead, actions, crumbs = [], width = "regular", children }: PageProps) {
  return (
    <div className={classNames("mx-auto grid w-full gap-6 px-4 pt-5 pb-16 sm:px-8 sm:pt-7", WIDTHS[width])}>
      <header className="grid gap-2" {...focusFallsTo("h1")}>
        {crumbs.length > 0 ? (
          <nav aria-label="Way back">
            <ol className="flex flex-wrap items-center gap-1 text-fine text-ink-soft">
              {crumbs.map(({ href, label }) => (
                <li key={href} className="flex items-center gap-1">
                  <Link href={href} className="rounded-soft py-0.5 hover:text-ink">
                    {label}
                  </Link>
                  <ChevronRight aria-hidden size={13} strokeWidth={1.8} />
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
        <div className="flex min-h-control flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <div className="flex min-w-0 flex-wrap items-center gap-3">
            <h1 tabIndex={-1} className="text-heading [overflow-wrap:anywhere]">
              {title}
            </h1>
            {badge}
          </div>
          {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
        </div>
        {lead ? <p className="max-w-[68ch] text-small text-ink-soft">{lead}</p> : null}
      </header>
      {children}
      <EarlyTyping />
    </div>
  );
}
