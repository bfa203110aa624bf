import type { ReactNode } from "react";

interface EmptyStateProps {
  title: string;
  /** Why it is empty, or how it fills. */
  children?: ReactNode;
  icon?: ReactNode;
  /** The one thing to do about it. */
  action?: ReactNode;
}

/** Where a list would be. Says what would be here and what to do, never just “no data”. */
export function EmptyState({ title, children, icon, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 px-6 py-12 text-center">
      {icon ? <span className="pb-1 text-ink-soft">{icon}</span> : null}
      <p className="text-body font-medium">{title}</p>
      {children ? <p className="max-w-[46ch] text-small text-ink-soft">{children}</p> : null}
      {action ? <div className="pt-2">{action}</div> : null}
    </div>
  );
}
