import type { ReactNode } from "react";

interface EmptyStateProps {
  title: string;
  /** Why it is empty, or how it fills. */
  children?: ReactNode;
  icon?: ReactNode;
  /** The one thing to do about it. */
  action?: ReactNode;
  /** Set where it is all that a page has: then its title is the page's. */
  wholePage?: boolean;
}

/** Where a list would be. Says what would be here and what to do, never just “no data”. */
export function EmptyState({ title, children, icon, action, wholePage = false }: EmptyStateProps) {
  const Title = wholePage ? "h1" : "p";
  return (
    <div data-empty tabIndex={-1} className="grid justify-items-center gap-2 px-6 py-12 text-center">
      {icon ? <span className="pb-1 text-ink-soft">{icon}</span> : null}
      <Title className="text-body font-medium">{title}</Title>
      {children ? <p className="max-w-[46ch] text-small text-ink-soft">{children}</p> : null}
      {action ? <div className="pt-2">{action}</div> : null}
    </div>
  );
}
