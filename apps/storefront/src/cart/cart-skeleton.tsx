import { Skeleton } from "@cartwright/ui/skeleton";

/** The cart's shape while it is on its way. */
export function CartSkeleton({ lines = 2 }: { lines?: number }) {
  return (
    <div role="status" aria-label="Your cart is on its way">
      <Skeleton className="mb-3 h-4 w-56" />
      <Skeleton className="mb-5 h-0.5 w-full" />
      <div className="border-t border-line">
        {Array.from({ length: lines }, (_, index) => (
          <div
            key={index}
            className="grid grid-cols-[5.5rem_1fr] gap-x-5 border-b border-line py-6 sm:grid-cols-[6.5rem_1fr]"
          >
            <Skeleton className="aspect-4/5" />
            <div className="flex flex-col gap-2">
              <div className="flex justify-between">
                <Skeleton className="h-5 w-32" />
                <Skeleton className="h-5 w-14" />
              </div>
              <Skeleton className="h-4 w-20" />
              <Skeleton className="mt-auto h-13 w-31" />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
