"use client";

import type { CartView } from "@cartwright/cart/contract";
import type { CartMarket } from "./cart-market.ts";
import { cart } from "./cart.ts";

/** Says once, above the lines, that prices are not what they were; the customer says that they have read it. */
export function CartChanges({ view, market }: { view: CartView; market: CartMarket }) {
  const changed = view.lines.filter(({ previousUnit }) => previousUnit !== null);
  if (changed.length === 0) return null;
  const moved = changed.some(({ previousUnit, unit }) => previousUnit?.currency !== unit.currency);
  return (
    <div role="status" className="mb-5 flex items-start justify-between gap-5 bg-paper-sunk px-4 py-3 text-fine">
      <p>
        {moved
          ? `Your cart has come with you: prices are in ${currencyName(view.goods.currency, market.locale)} now.`
          : "Prices have changed since you last looked. The new ones are shown below."}
      </p>
      <button
        type="button"
        onClick={() => void cart.acknowledge()}
        className="underlined -my-2 min-h-11 shrink-0 font-medium"
      >
        All right
      </button>
    </div>
  );
}

const currencyName = (currency: string, locale: string): string =>
  new Intl.DisplayNames([locale], { type: "currency" }).of(currency) ?? currency;
