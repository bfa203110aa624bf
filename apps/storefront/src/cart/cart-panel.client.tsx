"use client";

import { useEffect } from "react";
import { CartChanges } from "./cart-changes.client.tsx";
import { CartFailed } from "./cart-failed.client.tsx";
import { CartLines } from "./cart-lines.client.tsx";
import type { CartMarket } from "./cart-market.ts";
import { CartSkeleton } from "./cart-skeleton.tsx";
import { shownLines } from "./cart-state.ts";
import { cart } from "./cart.ts";
import { CheckoutLink } from "./checkout-link.tsx";
import { EmptyCart } from "./empty-cart.tsx";
import { FreeShipping } from "./free-shipping.tsx";
import { useCart } from "./use-cart.ts";

/** The cart on its own page: lines to the left, what they come to beside them. */
export function CartPanel({ market }: { market: CartMarket }) {
  const state = useCart(market.code);
  useEffect(() => cart.forgetRemoved, []);
  const rows = shownLines(state);
  const filled = rows.some(({ kind }) => kind === "line");
  if (state.view === null && state.status === "failed") return <CartFailed message={state.problem?.message ?? ""} />;
  if (state.view === null && state.status !== "ready") {
    return (
      <div className="lg:w-[58%]">
        <CartSkeleton />
      </div>
    );
  }
  if (rows.length === 0 || state.view === null) return <EmptyCart market={market} />;
  return (
    <div className="grid gap-y-10 lg:grid-cols-12 lg:gap-x-8">
      <div className="lg:col-span-7">
        <CartChanges view={state.view} market={market} />
        <CartLines state={state} market={market} />
        {state.problem !== null && state.problem.variantId === null ? (
          <p role="alert" className="pt-4 text-fine text-danger">
            {state.problem.message}
          </p>
        ) : null}
      </div>
      {filled ? (
        <aside
          aria-label="Summary"
          className="sticky bottom-0 -mx-margin self-start bg-paper px-margin py-5 lg:top-28 lg:bottom-auto lg:col-span-4 lg:col-start-9 lg:mx-0 lg:p-0"
        >
          <FreeShipping freeShipping={state.view.freeShipping} locale={market.locale} />
          <CheckoutLink state={state} market={market} />
        </aside>
      ) : null}
    </div>
  );
}
