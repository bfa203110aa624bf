import { formatMoney } from "@cartwright/kernel/money";
import { buttonClasses } from "@cartwright/ui/button";
import { classNames } from "@cartwright/ui/class-names";
import { marketPath } from "../shell/market-path.ts";
import type { CartMarket } from "./cart-market.ts";
import { type CartState, hindrance, isPending } from "./cart-state.ts";

/** What the goods come to, and the way on; or what is in the way. */
export function CheckoutLink({ state, market }: { state: CartState; market: CartMarket }) {
  const { view } = state;
  if (view === null) return null;
  const inTheWay = hindrance(state);
  return (
    <div className="grid gap-4">
      <dl className="flex items-baseline justify-between">
        <dt className="text-small font-medium">Goods</dt>
        <dd
          className={classNames("tabular text-lead transition-opacity", isPending(state) && "opacity-40")}
          aria-busy={isPending(state) || undefined}
        >
          {formatMoney(view.goods, market.locale)}
        </dd>
      </dl>
      <p className="-mt-3 text-fine text-ink-soft">
        {market.pricesIncludeTax
          ? "VAT is included. Delivery is added at checkout."
          : "Tax and delivery are added at checkout."}
      </p>
      {/* A plain link: the checkout is a document of its own, with the stricter policy of pages that take money. */}
      {inTheWay === null ? (
        <a href={marketPath(market, "/checkout")} className={buttonClasses("primary", "w-full")}>
          Checkout
        </a>
      ) : (
        <>
          <p className="text-fine text-danger" role="status">
            {inTheWay}
          </p>
          <button type="button" disabled className={buttonClasses("primary", "w-full")}>
            Checkout
          </button>
        </>
      )}
    </div>
  );
}
