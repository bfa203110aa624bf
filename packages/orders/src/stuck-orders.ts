import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { takeStuck } from "./orders.store.ts";

/** Takes authorised orders that have not moved since `before`, at most `limit`, oldest first. They count as moved now, so that nobody else takes them. */
export const takeStuckOrders = (ctx: TxCtx, before: Date, limit: number): Promise<Id<"Order">[]> =>
  takeStuck(ctx.db, before, ctx.now(), limit);
