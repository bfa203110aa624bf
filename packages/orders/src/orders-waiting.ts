import type { Ctx } from "@cartwright/db/context";
import { after, MINUTE } from "@cartwright/kernel/clock";
import type { Id } from "@cartwright/kernel/id";
import { countMoneyStuck, countToShip, selectNumber } from "./orders-waiting.store.ts";

/** A number that is counted only so far: `more` says that there are at least as many. */
export interface WaitingOrders {
  readonly count: number;
  readonly more: boolean;
  /** When the oldest of them was placed. */
  readonly since: Date | null;
}

const MOST_COUNTED = 99;
/** Money that the bank holds is taken within seconds; after so long somebody has to ask why it was not. */
const STUCK_MS = 15 * MINUTE;

/** Orders that are paid and of which something is still here. One statement, along an index of just those. */
export const ordersToShip = (ctx: Ctx): Promise<WaitingOrders> => countToShip(ctx.db, MOST_COUNTED);

/** Orders whose money the bank has promised a while ago and that is still not ours. One statement, along an index of just those. */
export const ordersWithMoneyStuck = (ctx: Ctx): Promise<WaitingOrders> =>
  countMoneyStuck(ctx.db, after(ctx.now(), -STUCK_MS), MOST_COUNTED);

/** The number by which people know an order; null for an unknown one. */
export const numberOfOrder = (ctx: Ctx, id: Id<"Order">): Promise<number | null> => selectNumber(ctx.db, id);
