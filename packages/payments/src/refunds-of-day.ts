import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import { selectRefundedQuarters, selectSettledAt } from "./refunds-of-day.store.ts";

export interface DaySpan {
  readonly from: Date;
  /** The first moment that is out again. */
  readonly until: Date;
  /** By whose clock quarters of an hour are told, IANA. */
  readonly zone: string;
}

/** What went back of one order in a quarter of an hour. */
export interface RefundedQuarter {
  readonly orderId: Id<"Order">;
  /** 0 to 95, by the clock of the zone that was asked for. */
  readonly quarter: number;
  readonly refunds: number;
  readonly amount: Money;
}

/** Refunds that the gateway booked in this span, a day; what is under way is not among them. One statement. For workers. */
export const refundsOfDay = (ctx: Ctx, span: DaySpan): Promise<readonly RefundedQuarter[]> =>
  selectRefundedQuarters(ctx.db, span);

/** When the gateway booked a refund; null while it has not. */
export const refundSettledAt = (ctx: Ctx, id: Id<"Refund">): Promise<Date | null> => selectSettledAt(ctx.db, id);
