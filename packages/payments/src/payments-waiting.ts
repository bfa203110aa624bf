import type { Ctx } from "@cartwright/db/context";
import { after, DAY } from "@cartwright/kernel/clock";
import type { Id } from "@cartwright/kernel/id";
import { countDeclined, countFailedRefunds, countWebhooks } from "./payments-waiting.store.ts";

/** A number that is counted only so far: `more` says that there are at least as many. */
export interface WaitingPayments {
  readonly count: number;
  readonly more: boolean;
  readonly since: Date | null;
}

export interface FailedRefunds extends WaitingPayments {
  /** The order of the latest. */
  readonly orderId: Id<"Order"> | null;
}

const MOST_COUNTED = 99;
/** Older failures have been looked at, or nobody will. */
const REFUND_DAYS = 30;

/** Refunds that the gateway refused and after which no other was asked for: the customer still waits. One statement. */
export const failedRefunds = (ctx: Ctx): Promise<FailedRefunds> =>
  countFailedRefunds(ctx.db, after(ctx.now(), -REFUND_DAYS * DAY), MOST_COUNTED);

/** Tries to pay that were declined within a day. One statement. */
export const declinedPayments = (ctx: Ctx): Promise<WaitingPayments> =>
  countDeclined(ctx.db, after(ctx.now(), -DAY), MOST_COUNTED);

/** Events of the gateway that we did not understand, or that do not fit our books. One statement. */
export const webhooksToLookAt = (ctx: Ctx): Promise<WaitingPayments> => countWebhooks(ctx.db, MOST_COUNTED);
