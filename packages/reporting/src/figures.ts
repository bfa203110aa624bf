import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { storeSettings } from "@cartwright/settings/store-settings";
import { selectLocal, selectMaking } from "./calendar.store.ts";
import { compare } from "./compare.ts";
import type { AskFigures, PeriodFigures } from "./contract.ts";
import { selectDays, selectEverSold, selectQuarters } from "./figures.store.ts";
import { clockOf, periodOf } from "./period.ts";

/**
 * What was sold in a period, and in the one before it: totals and a point for each day, of a single day for each hour, per
 * currency. Six statements, all on what workers have made; orders are not looked at. Refuses with NotPermitted.
 */
export async function figures(ctx: Ctx, asked: AskFigures): Promise<PeriodFigures> {
  requirePermission(ctx.actor, "reports.read");
  const { timeZone } = await storeSettings(ctx);
  const now = await selectLocal(ctx.db, ctx.now(), timeZone);
  const period = periodOf(asked, now);
  const { unit, from, to, before, quarter } = period;
  const days = await selectDays(ctx.db, period);
  const quarters = unit === "hour" || quarter !== null ? await selectQuarters(ctx.db, period) : [];
  const { madeAt, waiting } = await selectMaking(ctx.db, before.from, to, now.day);
  return {
    timeZone,
    unit,
    from,
    to,
    before,
    until: quarter === null ? null : clockOf(quarter),
    madeAt,
    beingMade: waiting,
    ...compare({ period, days, quarters, market: asked.market ?? null }),
    everSold: days.some(({ orders }) => orders > 0) || (await selectEverSold(ctx.db)),
  };
}
