import type { ReactNode } from "react";

/** One of the three parts of the checkout. All of them stay open and can be changed until the order is placed. */
export function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-6 gap-y-6 border-t border-line pt-6 pb-12 max-lg:first:border-t-0 max-lg:first:pt-0 sm:grid-cols-[2.5rem_1fr]">
      <h2 className="flex items-baseline gap-4 text-title sm:contents">
        <span aria-hidden className="tabular font-display text-title text-clay">
          {number}
        </span>
        <span className="font-display">{title}</span>
      </h2>
      <div className="grid gap-5 sm:col-start-2">{children}</div>
    </section>
  );
}
