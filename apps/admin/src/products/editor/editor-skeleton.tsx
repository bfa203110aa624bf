import { Skeleton } from "@cartwright/ui/skeleton";
import { VisuallyHidden } from "@cartwright/ui/visually-hidden";

/** The editor in the shape that it will have. */
export function EditorSkeleton() {
  return (
    <div role="status" className="mx-auto grid w-full max-w-7xl gap-6 px-4 pt-5 pb-16 sm:px-8 sm:pt-7">
      <VisuallyHidden>The product is on its way</VisuallyHidden>
      <div className="grid gap-2">
        <Skeleton className="h-4 w-20" />
        <Skeleton className="h-7 w-64" />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-6">
          <Panel lines={["h-9", "h-9", "h-28", "h-16"]} />
          <Panel lines={["h-56"]} />
          <Panel lines={["h-24", "h-40"]} />
        </div>
        <div className="grid gap-6">
          <Panel lines={["h-9"]} />
          <Panel lines={["h-9", "h-9", "h-9", "h-9"]} />
        </div>
      </div>
    </div>
  );
}

function Panel({ lines }: { lines: readonly string[] }) {
  return (
    <div className="grid gap-4 rounded-soft border border-line bg-paper-raised p-5">
      <Skeleton className="h-5 w-40" />
      {lines.map((height, at) => (
        <Skeleton key={at} className={height} />
      ))}
    </div>
  );
}
