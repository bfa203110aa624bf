import { Skeleton } from "@cartwright/ui/skeleton";

/** A list in its real shape while it is on its way. */
export function ListSkeleton() {
  return (
    <div className="px-margin pt-8 pb-section lg:pt-12" aria-busy="true">
      <p role="status" className="sr-only">
        Loading products
      </p>
      <Skeleton className="h-14 w-72 max-w-full" />
      <Skeleton className="mt-5 h-6 w-[32rem] max-w-full" />
      <div className="grid gap-x-10 pt-8 lg:grid-cols-[13rem_1fr] lg:pt-12 2xl:grid-cols-[15rem_1fr]">
        <Skeleton className="mb-6 h-13 lg:h-80" />
        <ul className="grid grid-cols-2 gap-x-4 gap-y-12 md:grid-cols-3 md:gap-x-6 lg:gap-y-16">
          {Array.from({ length: 9 }, (_, index) => (
            <li key={index}>
              <Skeleton className="aspect-4/5 w-full" />
              <Skeleton className="mt-4 h-5 w-2/3" />
              <Skeleton className="mt-2 h-5 w-1/3" />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
