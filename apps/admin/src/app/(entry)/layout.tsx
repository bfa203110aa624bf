import type { ReactNode } from "react";

/** What opens without a session. */
export default function EntryLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-[24rem] content-start gap-10 px-5 pt-10 pb-16 sm:pt-[16vh]">
      {children}
      <noscript>
        <p className="text-small text-ink-soft">Working in the back office needs JavaScript.</p>
      </noscript>
    </main>
  );
}
