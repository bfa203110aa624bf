import { Skeleton } from "@cartwright/ui/skeleton";

/** The shape of a product's page while it is on its way. */
export function ProductSkeleton() {
  return (
    <div
      aria-busy
      className="lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(22rem,27rem)] lg:gap-x-[clamp(2rem,6vw,6.5rem)] lg:px-margin lg:pt-3"
    >
      <div className="lg:grid lg:grid-cols-[4.5rem_minmax(0,1fr)] lg:gap-x-5">
        <div className="hidden content-start gap-2.5 lg:grid">
          {[1, 2, 3].map((thumbnail) => (
            <Skeleton key={thumbnail} className="mb-2 aspect-4/5 w-full" />
          ))}
        </div>
        <Skeleton className="aspect-4/5 w-full lg:max-w-[calc((100svh-7.5rem)*0.8)]" />
      </div>
      <div className="grid content-start gap-5 px-margin pt-7 lg:px-0 lg:pt-2">
        <Skeleton className="h-4 w-32" />
        <Skeleton className="h-11 w-64" />
        <Skeleton className="h-5 w-44" />
        <Skeleton className="h-6 w-24" />
        <Skeleton className="mt-4 h-10 w-56" />
        <Skeleton className="mt-10 h-13 w-full" />
      </div>
    </div>
  );
}
