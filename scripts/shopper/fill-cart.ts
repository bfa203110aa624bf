import type { Id } from "@cartwright/kernel/id";
import type { Visit } from "./visit.ts";

export interface Wanted {
  readonly variantId: Id<"Variant">;
  readonly quantity: number;
}

/** Puts things into the cart and looks at it: a try whose answer was lost may have added twice, and is put right. */
export async function fillCart(visit: Visit, wanted: readonly Wanted[]): Promise<void> {
  const { market } = visit.person;
  for (const line of wanted) await visit.ask((api) => api.cart.add.mutate({ market, ...line }));
  const cart = await visit.ask((api) => api.cart.get.query());
  if (cart === null) throw new Error("the cart is gone after something was put in");
  for (const { variantId, quantity } of wanted) {
    const line = cart.lines.find((candidate) => candidate.variantId === variantId);
    if (line === undefined) await visit.ask((api) => api.cart.add.mutate({ market, variantId, quantity }));
    else if (line.quantity !== quantity) await visit.ask((api) => api.cart.setQuantity.mutate({ variantId, quantity }));
  }
}
