"use client";

import type { CartLineView, CartView } from "@cartwright/cart/contract";
import { cart } from "../cart/cart.ts";

/** The lines that can't be bought as they are, each with its way out. Pure. */
export const shortLines = (view: CartView | null): readonly CartLineView[] =>
  (view?.lines ?? []).filter(({ notices }) =>
    notices.some((notice) => notice === "sold_out" || notice === "too_many" || notice === "unavailable"),
  );

/** Names what has sold out and offers to buy the rest. */
export function StockProblem({ lines, market }: { lines: readonly CartLineView[]; market: string }) {
  if (lines.length === 0) return null;
  return (
    <div role="alert" className="grid gap-3 border-l-2 border-danger py-1 pl-5 text-small">
      <p className="font-medium">
        {lines.some(({ available }) => available === 0)
          ? "Sold out while it was in your cart"
          : "There are fewer left than you would like"}
      </p>
      <ul className="grid gap-1">
        {lines.map((line) => (
          <li key={line.variantId} className="flex flex-wrap items-center justify-between gap-x-6">
            <span>
              {nameOf(line)}:{" "}
              {line.notices.includes("too_many")
                ? `only ${line.available} left`
                : line.notices.includes("unavailable")
                  ? "no longer sold here"
                  : "sold out"}
            </span>
            <span className="flex gap-5">
              {line.notices.includes("too_many") ? (
                <button
                  type="button"
                  className="underlined min-h-11 font-medium"
                  onClick={() => void cart.setQuantity(line.variantId, line.available, market)}
                >
                  Take {line.available}
                </button>
              ) : null}
              <button
                type="button"
                className="underlined min-h-11 font-medium"
                onClick={() => void cart.remove(line.variantId, market)}
              >
                Remove
              </button>
            </span>
          </li>
        ))}
      </ul>
      <p className="text-ink-soft">Nothing has been ordered or charged.</p>
    </div>
  );
}

const nameOf = ({ title, variantLabel }: CartLineView): string =>
  variantLabel === "" ? title : `${title}, ${variantLabel}`;
