import { buttonClasses } from "@cartwright/ui/button";
import { EmptyState } from "@cartwright/ui/empty-state";
import { Compass } from "lucide-react";
import Link from "next/link";

/** For an address at which there is nothing, or nothing any more. */
export function NothingHere() {
  return (
    <div className="grid min-h-[70dvh] place-content-center">
      <EmptyState
        wholePage
        icon={<Compass aria-hidden size={26} strokeWidth={1.5} />}
        title="There is nothing at this address"
        action={
          <Link href="/" className={buttonClasses("secondary")}>
            Back to the overview
          </Link>
        }
      >
        It may have been removed, or the link is not complete.
      </EmptyState>
    </div>
  );
}
