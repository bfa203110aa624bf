import { CircleAlert, Hourglass } from "lucide-react";
import type { ReactNode } from "react";

interface ErrorStateProps {
  title: string;
  /** What happened and what to do. */
  children: ReactNode;
  /** “Try again”. */
  action?: ReactNode;
  /** To quote: finds the log lines. */
  reference?: string | null | undefined;
  /** Nothing broke; it is only not there yet. */
  calm?: boolean;
}

/** Where a page would be that did not come. Announced. */
export function ErrorState({ title, children, action, reference, calm = false }: ErrorStateProps) {
  const Icon = calm ? Hourglass : CircleAlert;
  return (
    <div role="alert" className="grid justify-items-center gap-2 px-6 py-16 text-center">
      <Icon aria-hidden size={26} strokeWidth={1.5} className={calm ? "mb-1 text-ink-soft" : "mb-1 text-danger"} />
      <h1 className="text-lead font-medium">{title}</h1>
      <p className="max-w-[48ch] text-small text-ink-soft">{children}</p>
      {action ? <div className="pt-3">{action}</div> : null}
      {reference ? <p className="pt-2 text-fine text-ink-soft">Reference {reference}</p> : null}
    </div>
  );
}
