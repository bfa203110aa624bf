import { classNames } from "@cartwright/ui/class-names";
import { Skeleton } from "@cartwright/ui/skeleton";
import { SkeletonRows } from "@cartwright/ui/skeleton-rows";

/** A page in the shape that most have: a title and a list. */
export function PageSkeleton({ rows = 8, wide = false }: { rows?: number; wide?: boolean }) {
  return (
    <div
      className={classNames(
        "mx-auto grid w-full gap-6 px-4 pt-5 pb-16 sm:px-8 sm:pt-7",
        wide ? "max-w-7xl" : "max-w-5xl",
      )}
    >
      <div className="flex min-h-control items-center">
        <Skeleton className="h-6 w-48" />
      </div>
      <div className="rounded-soft border border-line bg-paper-raised">
        <SkeletonRows rows={rows} label="The page is on its way" />
      </div>
    </div>
  );
}
