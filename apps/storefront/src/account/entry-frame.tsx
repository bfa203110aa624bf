import type { ReactNode } from "react";

interface EntryFrameProps {
  title: string;
  lead?: ReactNode;
  /** Beside the form on wide screens, below it on narrow ones: the other way in. */
  aside?: ReactNode;
  children: ReactNode;
}

/** The pages before an account: one thing to do, and room around it. */
export function EntryFrame({ title, lead, aside, children }: EntryFrameProps) {
  return (
    <section className="grid gap-x-8 gap-y-14 px-margin pt-10 pb-16 md:grid-cols-12 lg:pt-[9vh]">
      <div className="grid content-start gap-8 md:col-span-7 lg:col-span-5 lg:col-start-2">
        <div className="grid gap-4">
          <h1 className="text-display">{title}</h1>
          {lead ? <p className="max-w-[44ch] text-lead text-ink-soft">{lead}</p> : null}
        </div>
        {children}
      </div>
      {aside ? (
        <aside className="grid content-start gap-4 border-t border-line pt-8 md:col-span-4 md:col-start-9 md:border-t-0 md:pt-3 lg:pt-6">
          {aside}
        </aside>
      ) : null}
    </section>
  );
}

/** Everything here is done by a script: for those who have none. */
export function NeedsScript() {
  return (
    <noscript>
      <p className="text-small text-ink-soft">
        Signing in needs JavaScript. Buying as a guest does, too; reading does not.
      </p>
    </noscript>
  );
}
