import { classNames } from "@cartwright/ui/class-names";
import type { StockLevel } from "./use-stock.ts";

/** How much there is of what is chosen. Its line is kept while the answer is on its way, so that nothing moves. */
export function StockNote({ level }: { level: StockLevel | undefined }) {
  const tone = { in_stock: "text-alder", low: "text-clay", sold_out: "text-ink-soft" };
  return (
    <p role="status" className={classNames("flex min-h-13 items-end gap-2.5 text-small", level && tone[level.level])}>
      {level ? (
        <>
          <span aria-hidden className="mb-2 size-1.5 rounded-round bg-current" />
          <span className="animate-[rise_200ms_ease-out]">{wordsOf(level)}</span>
        </>
      ) : null}
    </p>
  );
}

function wordsOf({ level, available }: StockLevel): string {
  switch (level) {
    case "in_stock":
      return "In stock, ready to leave our warehouse";
    case "low":
      return available === 1 ? "Only one left" : `Only ${available} left`;
    case "sold_out":
      return "Sold out for now";
  }
}
