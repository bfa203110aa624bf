import { useEffect, useSyncExternalStore } from "react";
import { type CartState, UNKNOWN_CART } from "./cart-state.ts";
import { cart } from "./cart.ts";

/** After this long in the background the cart is asked for again, in milliseconds. */
const STALE_MS = 15_000;

/** The cart, loaded and priced in the market that the visitor is looking at, while a component shows it. */
export function useCart(market: string): CartState {
  const state = useSyncExternalStore(cart.subscribe, cart.current, () => UNKNOWN_CART);
  useEffect(() => {
    void cart.load();
    let left = 0;
    const look = () => {
      if (document.visibilityState === "hidden") left = performance.now();
      else if (performance.now() - left > STALE_MS) void cart.load();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  const pricedIn = state.view?.marketCode;
  useEffect(() => {
    if (pricedIn !== undefined && pricedIn !== market) void cart.moveTo(market);
  }, [pricedIn, market]);
  return state;
}
