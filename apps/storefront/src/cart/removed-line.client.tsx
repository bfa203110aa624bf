"use client";

import type { ShownLine } from "./cart-state.ts";
import { cart } from "./cart.ts";

/** Stands where a line stood, and puts it back. */
export function RemovedLine({
  row: { line, returning },
  market,
}: {
  row: Extract<ShownLine, { kind: "removed" }>;
  market: string;
}) {
  return (
    <li className="flex animate-[rise_180ms_ease-out] items-center justify-between gap-4 border-b border-line py-4 text-small text-ink-soft">
      <span>{line.title} is out of your cart.</span>
      <button
        type="button"
        // The button that was pressed is gone with its line: whoever uses a keyboard goes on from here.
        ref={(button) => button?.focus({ preventScroll: true })}
        aria-disabled={returning || undefined}
        aria-label={`Undo, put ${line.title} back`}
        onClick={() => void cart.putBack(line.variantId, market)}
        className="underlined min-h-11 px-1 font-medium text-ink"
      >
        Undo
      </button>
    </li>
  );
}
