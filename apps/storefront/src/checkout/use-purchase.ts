import { useRef, useState } from "react";
import { rememberCount } from "../cart/remembered-count.ts";
import { bff } from "../trpc/client.ts";
import type { Problem } from "../trpc/problem.ts";
import { draft } from "./draft.ts";
import type { Purchase, PurchaseBody } from "./purchases.ts";
import { purchasesOfWindow } from "./purchases-of-window.ts";
import { sendPurchase } from "./send-purchase.ts";

export interface PurchaseState {
  readonly sending: boolean;
  /** What happens right now, to be announced. */
  readonly progress: string;
  readonly problem: Problem | null;
  /** True when nobody knows whether the order went through. */
  readonly unknown: boolean;
}

const IDLE: PurchaseState = { sending: false, progress: "", problem: null, unknown: false };

/** Places the order of this page, at most once at a time, and goes to it. `orderPath` gives its address. */
export function usePurchase(orderPath: (number: number) => string) {
  const [state, setState] = useState(IDLE);
  const busy = useRef(false);

  /** Does `work` while the page counts as sending; tells the problem that it returns. */
  const whileSending = async (work: () => Promise<Partial<PurchaseState> | "gone">): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setState({ ...IDLE, sending: true, progress: "Placing your order." });
    const outcome = await work();
    // Once the order is there the page only waits to be left: nothing may be sent from it any more.
    if (outcome === "gone") return;
    busy.current = false;
    setState({ ...IDLE, ...outcome });
  };

  const send = async (purchase: Purchase): Promise<{ problem: Problem; unknown: boolean } | "gone"> => {
    const purchases = purchasesOfWindow();
    purchases.sent(purchase);
    const outcome = await sendPurchase({
      send: () => bff.checkout.placeOrder.mutate({ ...purchase.body, idempotencyKey: purchase.idempotencyKey }),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      online,
      waiting: ({ code }) => {
        const progress =
          code === "NO_ANSWER"
            ? "The connection was lost. Trying again; you can’t be charged twice."
            : "The shop is busy. Still placing your order.";
        setState({ ...IDLE, sending: true, progress });
      },
    });
    if (outcome.kind !== "placed") {
      if (outcome.kind === "refused") purchases.refused(purchase);
      return { problem: outcome.problem, unknown: outcome.kind === "unknown" };
    }
    purchases.clear();
    draft.clear();
    rememberCount(0);
    // Replaced, so that “back” leads to the shop and not to a checkout without a cart.
    location.replace(orderPath(outcome.number));
    return "gone";
  };

  return {
    state,
    whileSending,
    send,
    /** The purchase for this body, under the key that it has or a new one. */
    purchaseOf: (body: PurchaseBody): Purchase => purchasesOfWindow().of(body),
  };
}

/** What this window sent before and never heard of again. */
export function unansweredPurchase(): Purchase | null {
  const known = purchasesOfWindow().current();
  return known?.unanswered === true ? known : null;
}

function online(): Promise<void> {
  if (navigator.onLine) return Promise.resolve();
  return new Promise((resolve) => window.addEventListener("online", () => resolve(), { once: true }));
}
