import type { OrderDetail } from "@cartwright/checkout/contract";

type Followed = Pick<OrderDetail, "state" | "fulfilment" | "allocations" | "attempts" | "refunds" | "entries">;

const MOVING_ATTEMPTS = ["requested", "authorising", "needs_action", "authorised", "capturing", "voiding"];

/** Whether the order changes by itself: money is on its way in or out, or a warehouse is being chosen. Pure. */
export function moves({ state, fulfilment, allocations, attempts, refunds, entries }: Followed): boolean {
  const settled = refunds.filter((refund) => refund.state === "settled").length;
  const told = entries.filter((entry) => entry.kind === "refunded").length;
  return (
    state === "authorised" ||
    attempts.some((attempt) => MOVING_ATTEMPTS.includes(attempt.state)) ||
    refunds.some((refund) => refund.state === "requested" || refund.state === "sent") ||
    // The gateway has booked it; the order hears of it a moment later.
    settled > told ||
    (state === "paid" && fulfilment === "unfulfilled" && allocations.length === 0 && refunds.length === 0)
  );
}

const FIRST_MS = 1_500;
const SLOWEST_MS = 15_000;
const MOST_LOOKS = 40;

/** Milliseconds until the page looks again, slower each time; null when it has looked often enough. Pure. */
export function nextLook(looks: number): number | null {
  return looks >= MOST_LOOKS ? null : Math.min(SLOWEST_MS, FIRST_MS * 1.25 ** looks);
}
