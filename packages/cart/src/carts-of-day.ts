import { activeMarkets } from "@cartwright/catalog/markets";
import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import {
  type CartSpan,
  selectFirstStarted,
  selectStarted,
  selectStartedAt,
  type StartedRow,
} from "./carts-of-day.store.ts";

/** Carts that were started in a quarter of an hour, in one market and currency. */
export interface StartedCarts extends StartedRow {
  readonly currency: string;
}

/**
 * Carts that were started in this span, a day, and which of them were ordered since. One that was emptied again counts in the
 * currency of its market. Two statements. For workers.
 */
export async function cartsOfDay(ctx: Ctx, span: CartSpan): Promise<readonly StartedCarts[]> {
  const rows = await selectStarted(ctx.db, span);
  const emptied = rows.some(({ currency }) => currency === null);
  const sold = new Map((emptied ? await activeMarkets(ctx) : []).map(({ code, currency }) => [code, currency]));
  return rows.flatMap((row) => {
    const currency = row.currency ?? sold.get(row.marketCode);
    return currency === undefined ? [] : [{ ...row, currency }];
  });
}

/** When a cart was started; null when it is gone, because it went into another at a sign-in. */
export const cartStartedAt = (ctx: Ctx, id: Id<"Cart">): Promise<Date | null> => selectStartedAt(ctx.db, id);

/** When the first of all carts was started; null before that. */
export const firstCartAt = (ctx: Ctx): Promise<Date | null> => selectFirstStarted(ctx.db);
