"use client";

import { buttonClasses } from "@cartwright/ui/button";
import { useAddToCart } from "./use-add-to-cart.ts";

interface AddToCartProps {
  /** Undefined while nothing that can be bought is chosen. */
  variantId: string | undefined;
  title: string;
  quantity: number;
  market: string;
  soldOut: boolean;
}

/** The one action that matters on a product's page. */
export function AddToCart({ variantId, title, quantity, market, soldOut }: AddToCartProps) {
  const { add, pending } = useAddToCart(market);
  return (
    <button
      type="button"
      disabled={soldOut || variantId === undefined}
      aria-disabled={pending || undefined}
      onClick={() => {
        if (variantId !== undefined && !pending) add({ variantId, quantity, title });
      }}
      className={buttonClasses("primary", "grow")}
    >
      {soldOut ? "Sold out" : "Add to cart"}
    </button>
  );
}
