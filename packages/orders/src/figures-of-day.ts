import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import { selectFirstPaid, selectPaidProducts, selectPaidQuarters, type Span } from "./figures.store.ts";

/** What was paid in a quarter of an hour, of one market and currency. */
export interface PaidQuarter {
  readonly marketCode: string;
  /** 0 to 95, by the clock of the zone that was asked for. */
  readonly quarter: number;
  readonly orders: number;
  readonly units: number;
  /** What customers paid in all; tax and shipping are parts of it. */
  readonly gross: Money;
  /** Surcharges included. */
  readonly shipping: Money;
  readonly tax: Money;
}

/** What was paid for of one product. */
export interface PaidProducts {
  readonly marketCode: string;
  readonly productId: Id<"Product">;
  readonly title: string;
  readonly units: number;
  /** Of its lines, as displayed to the customer. */
  readonly revenue: Money;
}

export interface PaidOrders {
  readonly quarters: readonly PaidQuarter[];
  readonly products: readonly PaidProducts[];
}

/**
 * The orders whose money was taken in this span, a day: each counts at the moment when it was marked as paid, and stays whatever
 * became of it later. Two statements, each a range of one index. For workers; the caller has made sure that nobody else asks.
 */
export async function figuresOfDay(ctx: Ctx, span: Span): Promise<PaidOrders> {
  const quarters = await selectPaidQuarters(ctx.db, span);
  return { quarters, products: quarters.length === 0 ? [] : await selectPaidProducts(ctx.db, span) };
}

/** When the shop's first order was paid; null before that. */
export const firstPaidAt = (ctx: Ctx): Promise<Date | null> => selectFirstPaid(ctx.db);
