import type { ReactNode } from "react";

/** A part of an account's page: what it is about, and beneath it what can be done. */
export function AccountSection({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="grid gap-6 border-t border-line pt-6 pb-4">
      <div className="grid gap-1.5">
        <h2 className="text-title">{title}</h2>
        {text === undefined ? null : <p className="max-w-[56ch] text-small text-ink-soft">{text}</p>}
      </div>
      {children}
    </section>
  );
}
