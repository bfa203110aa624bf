"use client";

import { Drawer } from "@cartwright/ui/drawer.client";
import { useSyncExternalStore } from "react";
import { marketPath } from "../shell/market-path.ts";
import { CartChanges } from "./cart-changes.client.tsx";
import { CartFailed } from "./cart-failed.client.tsx";
import { CartLines } from "./cart-lines.client.tsx";
import type { CartMarket } from "./cart-market.ts";
import { CartSkeleton } from "./cart-skeleton.tsx";
import { shownLines } from "./cart-state.ts";
import { cart } from "./cart.ts";
import { CheckoutLink } from "./checkout-link.tsx";
import { cartDrawer } from "./drawer-state.ts";
import { EmptyCart } from "./empty-cart.tsx";
import { FreeShipping } from "./free-shipping.tsx";
import { useCart } from "./use-cart.ts";

/** The cart beside whatever page the visitor is on. */
export function CartDrawer({ market }: { market: CartMarket }) {
  const { open, added } = useSyncExternalStore(cartDrawer.subscribe, cartDrawer.current, () => cartDrawer.closed);
  const state = useCart(market.code);
  const rows = shownLines(state);
  const filled = rows.some(({ kind }) => kind === "line");
  const close = () => {
    cartDrawer.close();
    cart.forgetRemoved();
  };
  const footer = filled ? (
    <>
      <CheckoutLink state={state} market={market} />
      <p className="pt-3 text-center text-fine">
        <a href={marketPath(market, "/cart")} className="underlined inline-block py-2">
          View the whole cart
        </a>
      </p>
    </>
  ) : undefined;
  return (
    <Drawer open={open} onClose={close} title="Your cart" footer={footer}>
      <p role="status" className="pb-4 text-small text-alder empty:hidden">
        {open && added !== null && state.removed.length === 0 ? `${added} is in your cart.` : ""}
      </p>
      {state.view === null && state.status !== "ready" ? (
        state.status === "failed" ? (
          <CartFailed message={state.problem?.message ?? ""} />
        ) : (
          <CartSkeleton />
        )
      ) : rows.length === 0 || state.view === null ? (
        <EmptyCart market={market} />
      ) : (
        <>
          <CartChanges view={state.view} market={market} />
          {filled ? <FreeShipping freeShipping={state.view.freeShipping} locale={market.locale} /> : null}
          <CartLines state={state} market={market} />
          {state.problem !== null && state.problem.variantId === null ? (
            <p role="alert" className="pt-4 text-fine text-danger">
              {state.problem.message}
            </p>
          ) : null}
        </>
      )}
    </Drawer>
  );
}
