import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { selectExpired } from "./orders.store.ts";

/** Orders whose time to pay is over and that nobody has ended yet, oldest first, at most `limit`. */
export const expiredOrders = (ctx: Ctx, limit: number): Promise<Id<"Order">[]> =>
  selectExpired(ctx.db, ctx.now(), limit);
