"use client";

import type { CartView } from "@cartwright/cart/contract";
import { formatMoney } from "@cartwright/kernel/money";
import { buttonClasses } from "@cartwright/ui/button";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { cart } from "../cart/cart.ts";
import { marketPath } from "../shell/market-path.ts";
import type { Problem } from "../trpc/problem.ts";
import { CardField, type CardFieldHandle } from "./card-field/card-field.client.tsx";
import { CardRefused } from "./card-field/connect-field.ts";
import type { CheckoutMarket } from "./checkout-market.ts";
import { DeliveryStep } from "./delivery-step.tsx";
import { detailErrors } from "./detail-errors.ts";
import { purchaseDetails } from "./details.ts";
import { DetailsStep } from "./details-step.tsx";
import { draft } from "./draft.ts";
import { OrderSummary } from "./order-summary.client.tsx";
import { PlaceOrder } from "./place-order.tsx";
import { isOutOfDate, problemHere, STOCK_CODES } from "./problems.ts";
import { PurchaseProblem } from "./purchase-problem.tsx";
import { Step } from "./step.tsx";
import { StockProblem, shortLines } from "./stock-problem.client.tsx";
import { loadChecks, useDetails } from "./use-details.ts";
import { unansweredPurchase, usePurchase } from "./use-purchase.ts";
import { type QuoteState, useQuote } from "./use-quote.ts";

interface CheckoutFormProps {
  market: CheckoutMarket;
  /** Null until the cart has come. */
  view: CartView | null;
  /** True while a change of the cart is on its way. */
  changing: boolean;
  gatewayUrl: string;
}

/** Contact and address, delivery, payment: three steps on one page, each of which can be changed until the order is placed. */
export function CheckoutForm({ market, view, changing, gatewayUrl }: CheckoutFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const card = useRef<CardFieldHandle>(null);
  /** The card that was last made into a token, until somebody changes it. */
  const token = useRef<string | null>(null);
  const details = useDetails(form, market.countries[0]?.code ?? "");
  const [shippingMethod, setShippingMethod] = useState("standard");
  const purchase = usePurchase((number) => marketPath(market, `/orders/${number}`));
  const goods = view === null ? null : view.lines.map(nameOfContents).join(",");
  const quote = useQuote({ ...details.to, shippingMethod, goods });
  const updating = changing || quote.pending;
  const [pressedEarly, setPressedEarly] = useState(false);
  const short = shortLines(view);

  const begin = useEffectEvent(() => {
    const kept = draft.read();
    details.restore(kept?.details);
    if (kept !== null && kept.shippingMethod !== "") setShippingMethod(kept.shippingMethod);
    const sent = unansweredPurchase();
    if (sent !== null) void purchase.whileSending(() => purchase.send(sent));
  });
  useEffect(() => begin(), []);
  // The chosen way of delivery may not exist where it goes now.
  useEffect(() => {
    const [first] = quote.choices;
    if (first !== undefined && !quote.choices.some(({ code }) => code === shippingMethod))
      setShippingMethod(first.code);
  }, [quote.choices, shippingMethod]);

  const changed = (name: string) => {
    if (name === "shippingMethod") return;
    draft.write({ details: details.values(), shippingMethod });
    details.changed(name);
  };
  const choose = (code: string) => {
    setShippingMethod(code);
    draft.write({ details: details.values(), shippingMethod: code });
  };
  const place = async (): Promise<{ problem: Problem; unknown?: boolean } | Record<string, never> | "gone"> => {
    const entered = await details.checked();
    if (entered === null) return {};
    if (quote.quote === null) {
      quote.again();
      return { problem: quote.problem ?? STILL_ASKING };
    }
    try {
      token.current ??= await card.current!.tokenize();
    } catch (error) {
      // A problem with a field stands beside it, inside the frame, which has the focus.
      if (error instanceof CardRefused && error.field !== null) return {};
      return {
        problem: problemHere(
          "CARD",
          error instanceof CardRefused ? error.message : "Please check the card and try again.",
        ),
      };
    }
    const body = {
      ...purchaseDetails(entered),
      shippingMethod,
      paymentToken: token.current,
      expectedTotal: quote.quote.total,
    };
    const outcome = await purchase.send(purchase.purchaseOf(body));
    if (outcome === "gone") return outcome;
    if (isOutOfDate(outcome.problem)) {
      await cart.load();
      quote.again();
    }
    if (outcome.problem.code !== "INVALID_INPUT") return outcome;
    const { beside, other } = detailErrors(outcome.problem.fields);
    if (Object.keys(beside).length > 0) details.show(beside);
    if (other.length === 0) return {};
    // What is wrong stands beside no field of ours: then it is the card's token.
    token.current = null;
    return { problem: { ...outcome.problem, message: other.join(" ") } };
  };
  // Nobody buys at a total that they have not seen.
  const submit = () => {
    setPressedEarly(updating);
    if (!updating) void purchase.whileSending(place);
  };

  return (
    <form
      ref={form}
      noValidate
      aria-label="Checkout"
      className="grid gap-y-8 lg:grid-cols-12 lg:gap-x-8"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onChange={({ target }) => changed(nameOf(target))}
      onFocus={() => void loadChecks()}
      onBlur={({ target }) => void details.recheck(nameOf(target))}
    >
      <aside aria-label="Summary" className="lg:order-last lg:col-span-4 lg:col-start-9 lg:row-span-2">
        <div className="lg:sticky lg:top-28">
          <OrderSummary view={view} quote={quote} market={market} />
        </div>
      </aside>
      <div className="lg:col-span-7">
        <DetailsStep market={market} country={details.to.country} errors={details.errors} />
        <DeliveryStep
          quote={quote}
          known={details.to.country !== "US" || details.to.region !== ""}
          chosen={shippingMethod}
          onChoose={choose}
          locale={market.locale}
        />
        <Step number={3} title="How you pay">
          <CardField gatewayUrl={gatewayUrl} handle={card} onChange={() => (token.current = null)} onSubmit={submit} />
          <p className="text-fine text-ink-soft">
            The card goes straight to our payment provider. We never see its number.
          </p>
        </Step>
        <div className="grid gap-5 border-t border-line py-2 sm:pl-16">
          <StockProblem lines={short} market={market.code} />
          {purchase.state.problem !== null && !(short.length > 0 && STOCK_CODES.has(purchase.state.problem.code)) ? (
            <PurchaseProblem problem={purchase.state.problem} unknown={purchase.state.unknown} locale={market.locale} />
          ) : null}
          <noscript>
            <p className="text-small">
              Buying needs JavaScript: the card field comes from our payment provider.{" "}
              <a className={buttonClasses("quiet")} href={marketPath(market, "/")}>
                Back to the shop
              </a>
            </p>
          </noscript>
        </div>
        <PlaceOrder
          quote={quote}
          updating={updating}
          sending={purchase.state.sending}
          progress={pressedEarly ? earlyPress(updating, quote, market.locale) : purchase.state.progress}
          locale={market.locale}
        />
      </div>
    </form>
  );
}

/** Said to whoever pressed before the total was there. */
function earlyPress(updating: boolean, { quote }: QuoteState, locale: string): string {
  if (updating) return "The total is being updated. Your order has not been placed yet.";
  return quote === null ? "" : `The total is ${formatMoney(quote.total, locale)}. Your order has not been placed yet.`;
}

const STILL_ASKING = problemHere("QUOTE", "Delivery is still being worked out. Please try again in a moment.");

const nameOfContents = ({ variantId, quantity, unit }: CartView["lines"][number]): string =>
  `${variantId}:${quantity}:${unit.amount}${unit.currency}`;

/** The control that an event of the form came from; React types its target as the form. */
const nameOf = (target: EventTarget): string =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.name : "";
