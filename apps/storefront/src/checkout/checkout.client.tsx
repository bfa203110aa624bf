"use client";

import { useSyncExternalStore } from "react";
import { CartChanges } from "../cart/cart-changes.client.tsx";
import { CartFailed } from "../cart/cart-failed.client.tsx";
import { isPending } from "../cart/cart-state.ts";
import { EmptyCart } from "../cart/empty-cart.tsx";
import { useCart } from "../cart/use-cart.ts";
import { CheckoutForm } from "./checkout-form.client.tsx";
import type { CheckoutMarket } from "./checkout-market.ts";
import { unansweredPurchase } from "./use-purchase.ts";

/** The checkout of whatever is in the cart; an empty one has none. */
export function Checkout({ market, gatewayUrl }: { market: CheckoutMarket; gatewayUrl: string }) {
  const state = useCart(market.code);
  const online = useSyncExternalStore(
    onNetwork,
    () => navigator.onLine,
    () => true,
  );
  // A purchase that was sent and not answered is asked for again by the form, whose cart is empty by then.
  const empty = state.status === "ready" && (state.view === null || state.view.lines.length === 0);
  if (state.status === "failed" && state.view === null) return <CartFailed message={state.problem?.message ?? ""} />;
  if (empty && unansweredPurchase() === null) return <EmptyCart market={market} />;
  return (
    <>
      {online ? null : (
        <p role="status" className="mb-6 bg-paper-sunk px-4 py-3 text-small">
          You are offline. What you enter is kept; the order can be placed when you are connected again.
        </p>
      )}
      {state.view === null ? null : <CartChanges view={state.view} market={market} />}
      <CheckoutForm market={market} view={state.view} changing={isPending(state)} gatewayUrl={gatewayUrl} />
    </>
  );
}

function onNetwork(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}
