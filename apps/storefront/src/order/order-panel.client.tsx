"use client";

import type { FollowedOrder } from "@cartwright/checkout/contract";
import { buttonClasses } from "@cartwright/ui/button";
import { classNames } from "@cartwright/ui/class-names";
import { lazy, Suspense } from "react";
import { SummaryLines } from "../checkout/summary-lines.tsx";
import { Totals } from "../checkout/totals.tsx";
import { ChangeOrder } from "./change-order.client.tsx";
import { orderWords, type OrderWords } from "./order-words.ts";
import { Papers } from "./papers.client.tsx";
import { Timeline } from "./timeline.tsx";
import { useFollowOrder } from "./use-follow-order.ts";

const PayAgain = lazy(async () => ({ default: (await import("./pay-again.client.tsx")).PayAgain }));

const TONES: Readonly<Record<OrderWords["tone"], string>> = {
  waiting: "text-ink",
  good: "text-alder",
  bad: "text-ink",
  quiet: "text-ink-soft",
};

interface OrderPanelProps {
  first: FollowedOrder;
  gatewayUrl: string;
  cartPath: string;
  /** The country's name in the market's language. */
  country: string;
}

/** An order as it stands right now, and what its buyer can do about it. */
export function OrderPanel({ first, gatewayUrl, cartPath, country }: OrderPanelProps) {
  const { followed, lost, slow, look } = useFollowOrder(first);
  const { order, payment, mayPayAgain, mayChange } = followed;
  const words = orderWords(followed);
  return (
    <div className="grid gap-y-12 lg:grid-cols-12 lg:gap-x-8">
      <div className="grid content-start gap-10 lg:col-span-7">
        <div className="grid gap-3">
          <p role="status" className={classNames("font-display text-display", TONES[words.tone])}>
            {words.status}
          </p>
          <p className="max-w-[52ch] text-lead text-ink-soft">{words.text}</p>
          {lost ? (
            <p className="text-small text-clay">
              We can’t reach the shop right now and keep trying. Your order is safe.
            </p>
          ) : null}
        </div>
        {payment?.kind === "needs_action" && payment.challengeUrl !== null && order.state === "pending_payment" ? (
          <p>
            <a href={payment.challengeUrl} className={buttonClasses("primary")}>
              Confirm with your bank
            </a>
          </p>
        ) : null}
        {mayPayAgain ? (
          <Suspense>
            <PayAgain order={order} gatewayUrl={gatewayUrl} look={look} />
          </Suspense>
        ) : null}
        {mayChange && (slow || payment?.kind !== "confirming") ? (
          <div className="-mt-4">
            <ChangeOrder number={order.number} cartPath={cartPath} ended={order.state === "expired"} look={look} />
          </div>
        ) : null}
        <section className="grid gap-5 border-t border-line pt-6">
          <h2 className="text-title">What happens</h2>
          <Timeline followed={followed} />
        </section>
        <section className="grid gap-8 border-t border-line pt-6 text-small sm:grid-cols-2">
          <div className="grid content-start gap-3">
            <h2 className="text-title">Where it goes</h2>
            <address className="not-italic">
              {[order.address.fullName, order.address.line1, order.address.line2, placeOf(order.address), country]
                .filter(Boolean)
                .map((line) => (
                  <span key={line} className="block">
                    {line}
                  </span>
                ))}
            </address>
            <p className="text-ink-soft">{order.email}</p>
          </div>
          <div className="grid content-start gap-3">
            <h2 className="text-title">How it is paid</h2>
            <p>{payment?.card ? `${brandName(payment.card.brand)} ending in ${payment.card.last4}` : "By card"}</p>
          </div>
          <Papers order={order} />
        </section>
      </div>
      <aside aria-label="What you ordered" className="lg:col-span-4 lg:col-start-9">
        <div className="grid gap-6 border-t border-line pt-6 lg:sticky lg:top-28 lg:border-0 lg:pt-0">
          <h2 className="text-title">What you ordered</h2>
          <SummaryLines lines={order.lines} locale={order.locale} />
          <div className="border-t border-line pt-5">
            <Totals
              totals={{ ...order, taxRate: { basisPoints: order.taxBasisPoints, name: order.taxName } }}
              locale={order.locale}
            />
          </div>
        </div>
      </aside>
    </div>
  );
}

/** Town and code in the order in which the country writes them. */
function placeOf({ city, region, postcode, country }: FollowedOrder["order"]["address"]): string {
  if (country === "US") return `${city}, ${region ?? ""} ${postcode}`;
  return country === "GB" || country === "IE" ? `${city} ${postcode}` : `${postcode} ${city}`;
}

const BRANDS: Readonly<Record<string, string>> = { visa: "Visa", mastercard: "Mastercard", amex: "American Express" };
const brandName = (brand: string): string => BRANDS[brand] ?? "Card";
