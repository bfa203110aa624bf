"use client";

import { ShoppingBag } from "lucide-react";
import { lazy, type MouseEvent, Suspense, useState, useSyncExternalStore } from "react";
import { marketPath } from "../shell/market-path.ts";
import type { CartMarket } from "./cart-market.ts";
import { cartDrawer } from "./drawer-state.ts";
import { useCartCount } from "./use-cart-count.ts";

const loadDrawer = () => import("./cart-drawer.client.tsx");
const CartDrawer = lazy(async () => ({ default: (await loadDrawer()).CartDrawer }));

/** Opens the cart over the page and says how much is in it. Without JavaScript it leads to the cart's own page. */
export function CartButton({ market }: { market: CartMarket }) {
  const count = useCartCount();
  const { open } = useSyncExternalStore(cartDrawer.subscribe, cartDrawer.current, () => cartDrawer.closed);
  // Once it has been there it stays, so that it can slide away.
  const [wanted, setWanted] = useState(false);
  if (open && !wanted) setWanted(true);
  const href = marketPath(market, "/cart");
  return (
    <>
      <a
        href={href}
        aria-haspopup="dialog"
        aria-label={count === 0 ? "Cart" : count === 1 ? "Cart, 1 item" : `Cart, ${count} items`}
        onPointerEnter={() => void loadDrawer()}
        onFocus={() => void loadDrawer()}
        onClick={(event) => openInstead(event, href)}
        className="relative -mr-2.5 grid size-11 place-items-center"
      >
        <ShoppingBag aria-hidden size={21} strokeWidth={1.4} />
        {count > 0 ? (
          <span
            aria-hidden
            className="tabular absolute top-1 right-0.5 grid h-4.5 min-w-4.5 place-items-center rounded-round bg-clay px-1 text-[0.6875rem] leading-none font-medium text-on-clay"
          >
            {count}
          </span>
        ) : null}
      </a>
      {wanted ? (
        <Suspense>
          <CartDrawer market={market} />
        </Suspense>
      ) : null}
    </>
  );
}

/** On the cart's own page there is nothing to open; a press with a modifier wants another window. */
function openInstead(event: MouseEvent, href: string): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || location.pathname === href) return;
  event.preventDefault();
  cartDrawer.open();
}
