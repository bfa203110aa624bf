import type { Money } from "@cartwright/kernel/money";
import type { PurchaseAddress } from "./details.ts";

/** What is sent to buy, without its key. The token stands for a card, and only the gateway can read it. */
export interface PurchaseBody {
  readonly email: string;
  readonly address: PurchaseAddress;
  readonly shippingMethod: string;
  readonly paymentToken: string;
  readonly expectedTotal: Money;
}

export interface Purchase {
  /** Names this purchase: sent with every retry of it, so that it happens once. */
  readonly idempotencyKey: string;
  readonly body: PurchaseBody;
  /** True while it has been sent and nobody knows what became of it. */
  readonly unanswered: boolean;
}

type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem">;

const KEY = "checkout-purchase";

/** The purchase of this window, which survives a reload. `newKey` makes 16 to 100 characters that nobody can guess. */
export function purchasesIn(storage: Storage, newKey: () => string = randomKey) {
  // Storage may be refused: then the page itself remembers.
  let remembered: Purchase | null = null;
  const write = (purchase: Purchase): Purchase => {
    remembered = purchase;
    attempt(() => storage.setItem(KEY, JSON.stringify(purchase)));
    return purchase;
  };
  const current = (): Purchase | null =>
    remembered ?? attempt(() => JSON.parse(storage.getItem(KEY) ?? "null") as Purchase | null) ?? null;
  return {
    current,
    /** The purchase of this body: the one at hand with its key, or another with a new key when anything differs. */
    of(body: PurchaseBody): Purchase {
      const known = current();
      if (known !== null && sameBody(known.body, body)) return known;
      return write({ idempotencyKey: newKey(), body, unanswered: false });
    },
    sent: (purchase: Purchase): Purchase => write({ ...purchase, unanswered: true }),
    /** The shop has refused it: nothing was ordered. */
    refused: (purchase: Purchase): Purchase => write({ ...purchase, unanswered: false }),
    clear(): void {
      remembered = null;
      attempt(() => storage.removeItem(KEY));
    },
  };
}

/** Whether two bodies buy the same with the same card; `token` may be left out of account. */
export function sameBody(
  one: PurchaseBody,
  other: PurchaseBody,
  token: "with token" | "without token" = "with token",
): boolean {
  const text = ({ email, address, shippingMethod, paymentToken, expectedTotal }: PurchaseBody) => {
    const sorted = Object.entries(address).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify([
      email,
      sorted,
      shippingMethod,
      token === "with token" ? paymentToken : "",
      expectedTotal.amount,
      expectedTotal.currency,
    ]);
  };
  return text(one) === text(other);
}

function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function attempt<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
