import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

interface ErrorStateProps {
  title: string;
  /** What happened and what to do. */
  children: ReactNode;
  /** “Try again”. */
  action?: ReactNode;
  /** To quote: finds the log lines. */
  reference?: string | null | undefined;
}

/** Where a page would be that did not come. Announced. */
export function ErrorState({ title, children, action, reference }: ErrorStateProps) {
  return (
    <div role="alert" className="grid justify-items-center gap-2 px-6 py-16 text-center">
      <CircleAlert aria-hidden size={26} strokeWidth={1.5} className="mb-1 text-danger" />
      <h1 className="text-lead font-medium">{title}</h1>
      <p className="max-w-[48ch] text-small text-ink-soft">{children}</p>
      {action ? <div className="pt-3">{action}</div> : null}
      {reference ? <p className="pt-2 text-fine text-ink-soft">Reference {reference}</p> : null}
    </div>
  );
}
