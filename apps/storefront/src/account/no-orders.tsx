import { buttonClasses } from "@cartwright/ui/button";
import Link from "next/link";

/** Nothing bought yet, and where something is. */
export function NoOrders({ shopPath }: { shopPath: string }) {
  return (
    <div className="grid justify-items-start gap-6 border-t border-line pt-8">
      <p className="max-w-[44ch] text-lead text-ink-soft">
        No orders yet. What you buy will stand here, with where it is and what it cost.
      </p>
      <Link href={shopPath} className={buttonClasses("secondary")}>
        See what is new
      </Link>
    </div>
  );
}
