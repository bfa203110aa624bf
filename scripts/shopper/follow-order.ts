import type { FollowedOrder } from "@cartwright/checkout/contract";
import { setTimeout as sleep } from "node:timers/promises";
import type { Visit } from "./visit.ts";

/** Looks at the order's page until `enough`, or until the time is over; answers what was seen last. */
export async function followOrder(
  visit: Visit,
  number: number,
  enough: (order: FollowedOrder) => boolean,
  time: { readonly everyMs: number; readonly forMs: number },
): Promise<FollowedOrder> {
  const until = Date.now() + time.forMs;
  for (;;) {
    const seen = await visit.ask((api) => api.orders.follow.query({ number }));
    if (enough(seen) || Date.now() > until) return seen;
    await sleep(time.everyMs);
  }
}
