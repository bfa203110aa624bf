import type { ReactNode } from "react";
import { Brand } from "../shell/brand.client.tsx";

/** The pages before the door: one column, one thing to do. */
export function EntryFrame({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <>
      <div className="-ml-2 w-fit">
        <Brand />
      </div>
      <div className="grid gap-6">
        <div className="grid gap-1.5">
          <h1 className="text-heading">{title}</h1>
          {lead ? <p className="text-small text-ink-soft">{lead}</p> : null}
        </div>
        {children}
      </div>
    </>
  );
}
