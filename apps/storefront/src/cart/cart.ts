import { bff } from "../trpc/client.ts";
import { countOf } from "./cart-state.ts";
import { createCartStore } from "./cart-store.ts";
import { rememberCount } from "./remembered-count.ts";

/** This browser's cart. */
export const cart = createCartStore({
  get: () => bff.cart.get.query(),
  add: (input) => bff.cart.add.mutate(input),
  setQuantity: (input) => bff.cart.setQuantity.mutate(input),
  remove: (input) => bff.cart.remove.mutate(input),
  acknowledge: () => bff.cart.acknowledge.mutate(),
  switchMarket: (input) => bff.cart.switchMarket.mutate(input),
});

cart.subscribe(() => {
  const state = cart.current();
  if (state.status === "ready") rememberCount(countOf(state));
});
