import Link from "next/link";

/** A list that its filters have emptied. */
export function EmptyList({ path }: { path: string }) {
  return (
    <div className="grid max-w-[46ch] gap-3 py-10">
      <h2 className="text-title">Nothing matches all of that</h2>
      <p className="text-ink-soft">
        Take a filter away, or{" "}
        <Link href={path} scroll={false} className="underlined text-ink">
          see everything here
        </Link>
        .
      </p>
    </div>
  );
}
