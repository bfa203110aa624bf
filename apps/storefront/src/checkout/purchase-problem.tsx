import { formatMoney, type Money } from "@cartwright/kernel/money";
import type { Problem } from "../trpc/problem.ts";

/** Why the order was not placed, or why nobody knows yet; and what to do. */
export function PurchaseProblem({ problem, unknown, locale }: { problem: Problem; unknown: boolean; locale: string }) {
  const { title, text } = wordsFor(problem, unknown, locale);
  return (
    <div role="alert" className="grid gap-1 border-l-2 border-clay py-1 pl-5 text-small">
      <p className="font-medium">{title}</p>
      <p className="max-w-[60ch] text-ink-soft">{text}</p>
    </div>
  );
}

/** Words for a problem. Pure. */
export function wordsFor(problem: Problem, unknown: boolean, locale: string): { title: string; text: string } {
  if (unknown) {
    return {
      title: "We don’t know yet whether your order went through",
      text: "Press “Place order” once more when you are connected again. It is the same order: you can’t be charged twice.",
    };
  }
  switch (problem.code) {
    case "PRICE_CHANGED": {
      const [before, now] = [moneyOf(problem.details["confirmed"]), moneyOf(problem.details["total"])];
      if (before === null || now === null) return { title: "A price has changed", text: problem.message };
      return {
        title: `The total has changed from ${formatMoney(before, locale)} to ${formatMoney(now, locale)}`,
        text: "A price changed while you were here. Nothing has been charged. If the new total is fine, press “Place order” again.",
      };
    }
    case "SOLD_OUT":
      return {
        title: "Something in your cart has just sold out",
        text: "Nothing has been ordered or charged. Please look at your order and try again.",
      };
    case "TOO_MANY_REQUESTS":
      return {
        title: "That was a lot at once",
        text: `Please try again in ${secondsText(problem.retryAfterMs)}. Nothing you entered is lost.`,
      };
    case "CART_ORDERED":
      return {
        title: "This cart has been ordered already",
        text: "You find the order in your e-mail, with a link that opens it.",
      };
    case "CARD":
      return { title: "The card could not be used", text: problem.message };
    default:
      return { title: "Your order was not placed", text: problem.message };
  }
}

function secondsText(ms: number | null): string {
  const seconds = Math.max(1, Math.ceil((ms ?? 1_000) / 1_000));
  return seconds === 1 ? "a second" : `${seconds} seconds`;
}

function moneyOf(value: unknown): Money | null {
  const { amount, currency } = (typeof value === "object" && value !== null ? value : {}) as Partial<
    Record<string, unknown>
  >;
  return typeof amount === "number" && typeof currency === "string" ? ({ amount, currency } as Money) : null;
}
