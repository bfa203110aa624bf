import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { storeSettings } from "@cartwright/settings/store-settings";
import { selectLocal } from "./calendar.store.ts";
import type { AskFigures, TopProducts } from "./contract.ts";
import { selectTopProducts } from "./figures.store.ts";
import { periodOf } from "./period.ts";

const MOST = 8;

/** What brought most in a period, each currency for itself; three statements, on what workers have made. Refuses with NotPermitted. */
export async function topProducts(ctx: Ctx, asked: AskFigures): Promise<readonly TopProducts[]> {
  requirePermission(ctx.actor, "reports.read");
  const { timeZone } = await storeSettings(ctx);
  const period = periodOf(asked, await selectLocal(ctx.db, ctx.now(), timeZone));
  const products = await selectTopProducts(ctx.db, period, asked.market ?? null, MOST);
  const currencies = new Set(products.map(({ revenue }) => revenue.currency));
  return [...currencies].map((currency) => ({
    currency,
    products: products.filter(({ revenue }) => revenue.currency === currency),
  }));
}
