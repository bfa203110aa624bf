"use client";

import { CartLine } from "./cart-line.client.tsx";
import type { CartMarket } from "./cart-market.ts";
import { type CartState, shownLines } from "./cart-state.ts";
import { RemovedLine } from "./removed-line.client.tsx";

/** What is in the cart, and what has just been taken out of it. */
export function CartLines({ state, market }: { state: CartState; market: CartMarket }) {
  return (
    <ul aria-label="Items in your cart" className="border-t border-line">
      {shownLines(state).map((row) =>
        row.kind === "line" ? (
          <CartLine key={row.line.variantId} row={row} market={market} problem={state.problem} />
        ) : (
          <RemovedLine key={row.line.variantId} row={row} market={market.code} />
        ),
      )}
    </ul>
  );
}
