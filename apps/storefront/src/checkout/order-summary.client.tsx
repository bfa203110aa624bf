"use client";

import type { CartView } from "@cartwright/cart/contract";
import { formatMoney } from "@cartwright/kernel/money";
import { classNames } from "@cartwright/ui/class-names";
import { Skeleton } from "@cartwright/ui/skeleton";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { marketPath } from "../shell/market-path.ts";
import type { CheckoutMarket } from "./checkout-market.ts";
import { SummaryLines } from "./summary-lines.tsx";
import { Totals } from "./totals.tsx";
import type { QuoteState } from "./use-quote.ts";

/** With more lines than these the list scrolls by itself, so that the total stays in sight. */
const MOST_AT_ONCE = 4;

interface OrderSummaryProps {
  view: CartView | null;
  quote: QuoteState;
  market: CheckoutMarket;
}

/** What is bought and what it comes to: beside the form on a wide screen, folded above it on a narrow one. */
export function OrderSummary({ view, quote, market }: OrderSummaryProps) {
  const [open, setOpen] = useState(false);
  const total = quote.quote?.total ?? view?.goods;
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex min-h-14 w-full items-center justify-between gap-4 border-y border-line text-small lg:hidden"
      >
        <span className="flex items-center gap-2 font-medium">
          Your order
          <ChevronDown
            aria-hidden
            size={16}
            strokeWidth={1.5}
            className={classNames("transition-transform", open && "rotate-180")}
          />
        </span>
        {total ? (
          <span className="tabular">{formatMoney(total, market.locale)}</span>
        ) : (
          <Skeleton className="h-5 w-16" />
        )}
      </button>
      <div className={classNames("max-lg:border-b max-lg:border-line max-lg:py-6", !open && "max-lg:hidden")}>
        <h2 className="pb-6 text-title max-lg:hidden">Your order</h2>
        <SummaryBody view={view} quote={quote} market={market} />
      </div>
    </>
  );
}

function SummaryBody({ view, quote: { quote, pending }, market }: OrderSummaryProps) {
  if (view === null) return <SummarySkeleton />;
  return (
    <div className="grid gap-6">
      {view.lines.length > MOST_AT_ONCE ? (
        <div role="region" aria-label="Items" tabIndex={0} className="lg:max-h-[44dvh] lg:overflow-y-auto lg:pr-3">
          <SummaryLines lines={view.lines} locale={market.locale} />
        </div>
      ) : (
        <SummaryLines lines={view.lines} locale={market.locale} />
      )}
      <a
        href={marketPath(market, "/cart")}
        className="underlined -my-2 justify-self-start py-2 text-fine text-ink-soft"
      >
        Change the cart
      </a>
      <div className="border-t border-line pt-5">
        {quote ? (
          <Totals totals={quote} locale={market.locale} pending={pending} />
        ) : (
          <dl className="tabular flex justify-between text-small">
            <dt className="text-ink-soft">Goods</dt>
            <dd>{formatMoney(view.goods, market.locale)}</dd>
          </dl>
        )}
        {quote || pending ? null : (
          <p className="pt-2 text-fine text-ink-soft">Delivery and total follow once we know where it goes.</p>
        )}
      </div>
    </div>
  );
}

function SummarySkeleton() {
  return (
    <div role="status" aria-label="Your order is on its way" className="grid gap-4">
      {[0, 1].map((row) => (
        <div key={row} className="grid grid-cols-[4rem_1fr_auto] items-center gap-4">
          <Skeleton className="aspect-4/5" />
          <div className="grid gap-1.5">
            <Skeleton className="h-5 w-28" />
            <Skeleton className="h-4 w-16" />
          </div>
          <Skeleton className="h-5 w-14" />
        </div>
      ))}
      <div className="mt-2 grid gap-2 border-t border-line pt-5">
        <Skeleton className="h-5 w-full" />
        <Skeleton className="h-5 w-full" />
        <Skeleton className="mt-4 h-8 w-full" />
      </div>
    </div>
  );
}
