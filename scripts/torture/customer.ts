import type { FollowedOrder } from "@cartwright/checkout/contract";
import type { Id } from "@cartwright/kernel/id";
import { setTimeout as sleep } from "node:timers/promises";
import { answerChallenge, cardToken } from "../shopper/card-field.ts";
import { fillInCheckout, placeOrder, type Confirmed } from "../shopper/check-out.ts";
import { fillCart } from "../shopper/fill-cart.ts";
import { followOrder } from "../shopper/follow-order.ts";
import { refusalCode } from "../shopper/patience.ts";
import { person } from "../shopper/people.ts";
import type { Shop } from "../shopper/shop-client.ts";
import { visit, type Visit } from "../shopper/visit.ts";
import type { Acknowledged } from "./evidence.ts";
import type { Purchase } from "./plan-purchases.ts";
import type { Random } from "./random.ts";
import { choose, type Shelf } from "./shelf.ts";

/** What came of one customer's visit. */
export interface Outcome {
  readonly purchase: Purchase;
  /** The order as it was confirmed; missing when the customer gave up before. */
  readonly acknowledged: Acknowledged | undefined;
  /** Times that the shop said “sold out” first. */
  readonly soldOut: number;
  readonly retries: number;
  /** What the customer could not make sense of. */
  readonly trouble: string | undefined;
}

export interface Mall {
  readonly shop: Shop;
  readonly shelf: Shelf;
  readonly random: Random;
}

/** In the cart, or at the last moment. */
const SOLD_OUT = ["SOLD_OUT", "NOT_ENOUGH_STOCK"];

/** How long a customer tries one step, and watches one order. */
const STEP_MS = 90_000;
const WATCH_MS = 60_000;

/** One customer from the first page to the last look at the order. Never throws: what went wrong is part of the outcome. */
export async function beCustomer(mall: Mall, purchase: Purchase): Promise<Outcome> {
  const seen = { soldOut: 0, retries: 0 };
  const who = person(purchase.market, purchase.index, "torture");
  const patience = { forMs: STEP_MS, onRetry: () => (seen.retries += 1) };
  const at = visit(mall.shop, who, patience);
  let acknowledged: Acknowledged | undefined;
  try {
    const { number, confirmed } = await buy(mall, at, purchase, () => (seen.soldOut += 1));
    acknowledged = {
      email: who.email,
      key: confirmed.idempotencyKey,
      number,
      currency: confirmed.expectedTotal.currency,
      total: confirmed.expectedTotal.amount,
    };
    await sleep(purchase.thinkMs);
    await afterwards(at, purchase, number);
    return { purchase, acknowledged, ...seen, trouble: undefined };
  } catch (error) {
    return {
      purchase,
      acknowledged,
      ...seen,
      trouble: `customer ${purchase.index} (${purchase.card}, ${purchase.manner}): ${refusalCode(error) ?? ""} ${(error as Error).message}`,
    };
  }
}

/** Fills the cart and orders. Whoever is told “sold out” takes something else instead. */
async function buy(
  mall: Mall,
  at: Visit,
  purchase: Purchase,
  onSoldOut: () => void,
): Promise<{ number: number; confirmed: Confirmed }> {
  for (let wish = purchase; ; wish = { ...wish, scarce: false }) {
    const chosen = choose(mall.shelf, wish, mall.random);
    const wanted = chosen.map(({ item, quantity }) => ({ variantId: item.variantId as Id<"Variant">, quantity }));
    try {
      await fillCart(at, wanted);
      await sleep(purchase.thinkMs);
      const confirmed = await fillInCheckout(at, purchase);
      await sleep(purchase.thinkMs);
      return { number: await press(at, purchase, confirmed), confirmed };
    } catch (error) {
      if (!wish.scarce || !SOLD_OUT.includes(refusalCode(error) ?? "")) throw error;
      onSoldOut();
      await emptyCart(at);
    }
  }
}

async function press(at: Visit, purchase: Purchase, confirmed: Confirmed): Promise<number> {
  if (purchase.manner !== "clicks_twice") return placeOrder(at, confirmed);
  const [one, other] = await Promise.all([placeOrder(at, confirmed), placeOrder(at, confirmed)]);
  if (one !== other) throw new Error(`one purchase was answered with two orders, ${one} and ${other}`);
  return one;
}

async function emptyCart(at: Visit): Promise<void> {
  const cart = await at.ask((api) => api.cart.get.query());
  for (const { variantId } of cart?.lines ?? []) await at.ask((api) => api.cart.remove.mutate({ variantId }));
}

/** What the customer does on the order's page. */
async function afterwards(at: Visit, purchase: Purchase, number: number): Promise<void> {
  if (purchase.manner === "leaves") return;
  const seen = await watch(at, number);
  if (seen.payment?.kind === "needs_action" && seen.payment.challengeUrl !== null) {
    if (purchase.manner === "ignores_challenge") return;
    await answerChallenge(seen.payment.challengeUrl, purchase.manner === "fails_challenge" ? "fail" : "complete");
    await watch(at, number, (order) => order.payment?.kind !== "needs_action");
  }
  if (seen.mayPayAgain && purchase.manner === "pays_again") {
    const paymentToken = await cardToken(at.shop, "approves");
    await at.ask((api) => api.orders.payAgain.mutate({ number, paymentToken })).catch(unlessOvertaken);
    await watch(at, number);
  }
  if (seen.mayChange && purchase.manner === "changes_order") {
    await at.ask((api) => api.orders.change.mutate({ number })).catch(unlessOvertaken);
  }
}

/** Until there is something to do or nothing more to come. */
const watch = (
  at: Visit,
  number: number,
  news: (order: FollowedOrder) => boolean = () => true,
): Promise<FollowedOrder> =>
  followOrder(
    at,
    number,
    (order) => order.settled || ((order.mayPayAgain || order.payment?.kind === "needs_action") && news(order)),
    { everyMs: 500, forMs: WATCH_MS },
  );

/** The first try took effect and its answer was lost, or time ran out in between: the page would just show the new state. */
function unlessOvertaken(error: unknown): void {
  if (
    !["PAYMENT_UNDER_WAY", "PAYMENT_TIME_OVER", "CHANGED_BEFORE", "TOO_LATE_TO_CHANGE"].includes(
      refusalCode(error) ?? "",
    )
  )
    throw error;
}
