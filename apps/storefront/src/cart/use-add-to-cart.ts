import { toast } from "@cartwright/ui/toast";
import { useState } from "react";
import { problemOf } from "../trpc/problem.ts";
import { cart } from "./cart.ts";
import { cartDrawer } from "./drawer-state.ts";

/** What can be put into the cart. */
export interface Addition {
  readonly variantId: string;
  readonly quantity: number;
  readonly title: string;
}

/** Puts things into the cart and shows it; a refusal is told in passing, with the way to the cart. */
export function useAddToCart(market: string): { add: (addition: Addition) => void; pending: boolean } {
  const [pending, setPending] = useState(false);
  const add = ({ variantId, quantity, title }: Addition) => {
    setPending(true);
    // On its way together with the answer, so that it opens at once.
    void import("./cart-drawer.client.tsx");
    cart
      .add({ market, variantId, quantity })
      .then(
        () => cartDrawer.open(title),
        (error: unknown) => toast(problemOf(error).message, { label: "View cart", run: () => cartDrawer.open() }),
      )
      .finally(() => setPending(false));
  };
  return { add, pending };
}
