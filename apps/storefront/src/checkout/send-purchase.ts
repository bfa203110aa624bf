import { type Problem, problemOf } from "../trpc/problem.ts";

export type Outcome =
  | { readonly kind: "placed"; readonly number: number }
  | { readonly kind: "refused" | "unknown"; readonly problem: Problem };

export interface SendingWith {
  /** Sends the purchase, always under the same key. */
  send(): Promise<{ number: number }>;
  wait(ms: number): Promise<void>;
  /** Resolves at once while there is a network, else when it comes back. */
  online(): Promise<void>;
  /** Told before each wait. */
  waiting?(problem: Problem): void;
}

const TRIES = 8;
const LONGEST_WAIT_MS = 8_000;

/**
 * Places an order, and asks again under the same key as long as asking again can help: while the connection is lost, while the
 * same purchase is still being placed, while the shop is busy. `refused`: nothing was ordered. `unknown`: nobody has said.
 */
export async function sendPurchase(by: SendingWith): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { kind: "placed", number: (await by.send()).number };
    } catch (error) {
      const problem = problemOf(error);
      const wait = waitBefore(problem, attempt);
      if (wait === null) return { kind: isUnknown(problem) ? "unknown" : "refused", problem };
      by.waiting?.(problem);
      await by.wait(wait);
      await by.online();
    }
  }
}

/** Milliseconds until the next try; null when there is none. Pure. */
export function waitBefore(problem: Problem, attempt: number): number | null {
  if (attempt >= TRIES) return null;
  if (problem.code === "NO_ANSWER") return Math.min(LONGEST_WAIT_MS, 500 * 2 ** attempt);
  if (problem.retryAfterMs === null || problem.retryAfterMs > LONGEST_WAIT_MS) return null;
  return Math.max(250, problem.retryAfterMs);
}

const isUnknown = ({ code }: Problem): boolean =>
  code === "NO_ANSWER" || code === "INTERNAL_SERVER_ERROR" || code === "PURCHASE_UNDER_WAY";
