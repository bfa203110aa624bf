import { cartsOfDay, firstCartAt } from "@cartwright/cart/carts-of-day";
import type { Ctx, RootCtx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { after, MINUTE } from "@cartwright/kernel/clock";
import { figuresOfDay, firstPaidAt } from "@cartwright/orders/figures-of-day";
import { marketsOfOrders, paidOfCarts } from "@cartwright/orders/paid-moment";
import { refundsOfDay } from "@cartwright/payments/refunds-of-day";
import { storeSettings } from "@cartwright/settings/store-settings";
import {
  type DayEnds,
  insertDays,
  lockDue,
  markOtherZones,
  selectEnds,
  selectLocal,
  updateRolled,
} from "./calendar.store.ts";
import { quartersOf } from "./quarters.ts";
import { replaceDay } from "./rollups.store.ts";

/** Days that one round makes: what was missed comes in small steps, the newest first. */
const MOST_DAYS = 20;
/** A day that was just made rests so long, so that two processes do not make it one after the other. */
const REST_SECONDS = 3;
/** What was begun before midnight is committed by then; until it is over a day is made again and again. */
const GRACE_MS = MINUTE;

/**
 * Makes the figures of today and of every day of which something has become known, each as a whole from what happened, so that
 * nothing is ever counted twice. Any number of processes may do it: each takes days that nobody else has. Says how many it made.
 */
export async function rollUpDays(ctx: RootCtx): Promise<number> {
  const { timeZone: zone } = await storeSettings(ctx);
  await openCalendar(ctx, zone);
  let made = 0;
  while (made < MOST_DAYS && (await inTransaction(ctx, (ctx) => rollUpNext(ctx, zone)))) made += 1;
  return made;
}

/** From the first thing that happened until today, without a gap. */
async function openCalendar(ctx: Ctx, zone: string): Promise<void> {
  const now = ctx.now();
  const known = [await firstPaidAt(ctx), await firstCartAt(ctx)].filter((at) => at !== null);
  const first = new Date(Math.min(now.getTime(), ...known.map((at) => at.getTime())));
  const [{ day: from }, { day: today }] = [
    await selectLocal(ctx.db, first, zone),
    await selectLocal(ctx.db, now, zone),
  ];
  await insertDays(ctx.db, from, today);
  const others = await markOtherZones(ctx.db, zone);
  if (others > 0) ctx.log.info({ days: others, zone }, "the shop's clock has changed: its days are made again");
}

/** False when no day is to be made, or others are at all of them. */
async function rollUpNext(ctx: TxCtx, zone: string): Promise<boolean> {
  const day = await lockDue(ctx.db, { now: ctx.now(), zone, restSeconds: REST_SECONDS });
  if (day === null) return false;
  const began = performance.now();
  const ends = await selectEnds(ctx.db, day, zone);
  // Before anything is read: what is committed later says so itself.
  const at = ctx.now();
  await replaceDay(ctx.db, day, await toldOf(ctx, ends, zone));
  const seconds = (performance.now() - began) / 1000;
  await updateRolled(ctx.db, day, { zone, at, seconds, dirty: at < after(ends.until, GRACE_MS) });
  return true;
}

async function toldOf(ctx: TxCtx, ends: DayEnds, zone: string) {
  const span = { ...ends, zone };
  const { quarters: paid, products } = await figuresOfDay(ctx, span);
  const refunds = await refundsOfDay(ctx, span);
  const started = await cartsOfDay(ctx, span);
  const markets = await marketsOfOrders(ctx, [...new Set(refunds.map(({ orderId }) => orderId))]);
  const refunded = refunds.map((refund) => ({ ...refund, marketCode: marketOf(markets, refund.orderId) }));
  const ordered = started.flatMap((carts) => carts.ordered);
  return { quarters: quartersOf({ paid, refunded, started, paidCarts: await paidOfCarts(ctx, ordered) }), products };
}

function marketOf(markets: ReadonlyMap<string, string>, orderId: string): string {
  const market = markets.get(orderId);
  if (market === undefined) throw new Error(`money of order ${orderId} went back, and there is no such order`);
  return market;
}
