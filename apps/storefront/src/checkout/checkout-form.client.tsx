"use client";

import type { CartView } from "@cartwright/cart/contract";
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
import { DETAIL_NAMES, type DetailErrors, detailsOf, isDetailName, purchaseDetails } from "./details.ts";
import { DetailsStep } from "./details-step.tsx";
import { draft } from "./draft.ts";
import { OrderSummary } from "./order-summary.client.tsx";
import { PlaceOrder } from "./place-order.tsx";
import { PurchaseProblem } from "./purchase-problem.tsx";
import { Step } from "./step.tsx";
import { StockProblem, shortLines } from "./stock-problem.client.tsx";
import { unansweredPurchase, usePurchase } from "./use-purchase.ts";
import { useQuote } from "./use-quote.ts";

interface CheckoutFormProps {
  market: CheckoutMarket;
  /** Null until the cart has come. */
  view: CartView | null;
  gatewayUrl: string;
}

/** Contact and address, delivery, payment: three steps on one page, each of which can be changed until the order is placed. */
export function CheckoutForm({ market, view, gatewayUrl }: CheckoutFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const card = useRef<CardFieldHandle>(null);
  /** The card that was last made into a token, until somebody changes it. */
  const token = useRef<string | null>(null);
  const [errors, setErrors] = useState<DetailErrors>({});
  const [to, setTo] = useState({ country: market.countries[0]?.code ?? "", region: "" });
  const [shippingMethod, setShippingMethod] = useState("standard");
  const purchase = usePurchase((number) => marketPath(market, `/orders/${number}`));
  const goods =
    view === null
      ? null
      : view.lines
          .map(({ variantId, quantity, unit }) => `${variantId}:${quantity}:${unit.amount}${unit.currency}`)
          .join(",");
  const quote = useQuote({ ...to, shippingMethod, goods });
  const short = shortLines(view);

  // What was entered before a reload comes back; what is being typed already stays.
  const begin = useEffectEvent(() => {
    const kept = draft.read();
    if (kept !== null) restore(form.current!, kept.details);
    if (kept !== null && kept.shippingMethod !== "") setShippingMethod(kept.shippingMethod);
    const { country, region } = detailsOf(form.current!);
    setTo({ country, region });
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
    const details = detailsOf(form.current!);
    draft.write({ details, shippingMethod });
    if (details.country !== to.country || details.region !== to.region)
      setTo({ country: details.country, region: details.region });
    if (isDetailName(name) && errors[name] !== undefined) void recheck(name);
  };
  const recheck = async (name: string) => {
    if (!isDetailName(name) || detailsOf(form.current!)[name] === "") return;
    const { checkDetails } = await loadChecks();
    const found = checkDetails(detailsOf(form.current!))[name];
    setErrors(({ [name]: _, ...others }) => (found === undefined ? others : { ...others, [name]: found }));
  };
  const choose = (code: string) => {
    setShippingMethod(code);
    draft.write({ details: detailsOf(form.current!), shippingMethod: code });
  };
  const show = (found: DetailErrors) => {
    setErrors(found);
    const first = DETAIL_NAMES.find((name) => found[name] !== undefined);
    const control = first === undefined ? null : form.current!.elements.namedItem(first);
    if (control instanceof HTMLElement) control.focus();
  };

  const place = async (): Promise<{ problem: Problem; unknown?: boolean } | Record<string, never> | "gone"> => {
    const details = detailsOf(form.current!);
    const found = (await loadChecks()).checkDetails(details);
    if (Object.keys(found).length > 0) {
      show(found);
      return {};
    }
    if (quote.quote === null)
      return {
        problem: quote.problem ?? said("QUOTE", "Delivery is still being worked out. Please try again in a moment."),
      };
    try {
      token.current ??= await card.current!.tokenize();
    } catch (error) {
      // A problem with a field stands beside it, inside the frame, which has the focus.
      if (error instanceof CardRefused && error.field !== null) return {};
      return {
        problem: said("CARD", error instanceof CardRefused ? error.message : "Please check the card and try again."),
      };
    }
    const body = {
      ...purchaseDetails(details),
      shippingMethod,
      paymentToken: token.current,
      expectedTotal: quote.quote.total,
    };
    const outcome = await purchase.send(purchase.purchaseOf(body));
    if (outcome === "gone") return outcome;
    await lookAgain(outcome.problem, () => quote.again());
    const { beside, other } = detailErrors(outcome.problem.fields);
    if (Object.keys(beside).length > 0) show(beside);
    if (outcome.problem.code !== "INVALID_INPUT") return outcome;
    if (other.length > 0) token.current = null;
    return other.length > 0 ? { problem: { ...outcome.problem, message: other.join(" ") } } : {};
  };
  const submit = () => void purchase.whileSending(place);

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
      onBlur={({ target }) => void recheck(nameOf(target))}
    >
      <aside aria-label="Summary" className="lg:order-last lg:col-span-4 lg:col-start-9 lg:row-span-2">
        <div className="lg:sticky lg:top-28">
          <OrderSummary view={view} quote={quote} market={market} />
        </div>
      </aside>
      <div className="lg:col-span-7">
        <DetailsStep market={market} country={to.country} errors={errors} />
        <DeliveryStep
          quote={quote}
          known={to.country !== "US" || to.region !== ""}
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
          {purchase.state.problem !== null && !(short.length > 0 && STOCK.has(purchase.state.problem.code)) ? (
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
          sending={purchase.state.sending}
          progress={purchase.state.progress}
          locale={market.locale}
        />
      </div>
    </form>
  );
}

const STOCK = new Set(["SOLD_OUT", "NOT_ENOUGH_STOCK", "NOT_FOR_SALE"]);
const loadChecks = () => import("./check-details.ts");
const said = (code: string, message: string): Problem => ({
  code,
  message,
  details: {},
  fields: {},
  retryAfterMs: null,
});

/** After these the cart, or what it costs, is not what this page shows. */
async function lookAgain({ code }: Problem, quoteAgain: () => void): Promise<void> {
  if (!STOCK.has(code) && !["PRICE_CHANGED", "UNKNOWN_SHIPPING_METHOD", "NOT_DELIVERABLE"].includes(code)) return;
  await cart.load();
  quoteAgain();
}

function restore(form: HTMLFormElement, details: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(details)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement && control.value === "") control.value = value;
    if (
      control instanceof HTMLSelectElement &&
      [...control.options].some((option) => option.value === value && value !== "")
    )
      control.value = value;
  }
}

/** The control that an event of the form came from; React types its target as the form. */
const nameOf = (target: EventTarget): string =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.name : "";
