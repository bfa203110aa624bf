import type { ReactNode } from "react";
import { Button } from "./button.tsx";

interface LoadMoreProps {
  /** How many are shown, and of what: “50 entries”. A keyset list does not know how many there are. */
  shown: string;
  more: boolean;
  loading: boolean;
  onMore: () => void;
  /** Why the next page, or a look for what is new, came to nothing; what is shown stays. */
  trouble?: ReactNode;
}

/** The foot of a list that is read in pages. */
export function LoadMore({ shown, more, loading, onMore, trouble }: LoadMoreProps) {
  return (
    <div className="flex min-h-14 flex-wrap items-center justify-between gap-3 border-t border-line px-5 py-2.5 text-fine text-ink-soft">
      <p role="alert" className="w-full text-danger empty:hidden">
        {trouble}
      </p>
      <p role="status">{more ? `${shown} so far` : `${shown}, that is all`}</p>
      {more ? (
        <Button look="secondary" onClick={onMore} disabled={loading} aria-busy={loading}>
          {loading ? "Loading…" : "Load more"}
        </Button>
      ) : null}
    </div>
  );
}
