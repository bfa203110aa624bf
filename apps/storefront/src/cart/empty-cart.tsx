import { buttonClasses } from "@cartwright/ui/button";
import { marketPath } from "../shell/market-path.ts";
import type { CartMarket } from "./cart-market.ts";

/** Nothing in it, and where something is. */
export function EmptyCart({ market }: { market: CartMarket }) {
  return (
    <div className="grid justify-items-start gap-6 py-6">
      <p className="max-w-[36ch] text-ink-soft">
        Nothing here yet. What you add waits for you in this place, and stays for two months.
      </p>
      <a href={marketPath(market, "/")} className={buttonClasses("secondary")}>
        See what is new
      </a>
    </div>
  );
}
