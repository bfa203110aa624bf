import { Busy } from "@cartwright/kernel/errors";
import type { Db } from "./client.ts";
import type { Ctx, TxCtx } from "./context.ts";
import { isSerialisationFailure, isTooBusy } from "./pg-errors.ts";

const insideTransactions = new WeakSet<Ctx>();
const TRIES = 3;

/**
 * Runs `work` in one transaction: joins the one the context is in, else opens one (read committed).
 * The inner context shadows the outer, so that nothing can slip out of the transaction, and it carries no gateway.
 * A deadlock or serialisation failure is tried again from the start, so `work` may run more than once.
 * Refuses with Busy when no connection comes free in time or a lock is held too long.
 */
export async function inTransaction<Result>(ctx: Ctx, work: (ctx: TxCtx) => Promise<Result>): Promise<Result> {
  if (insideTransactions.has(ctx)) return work(ctx as TxCtx);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await (ctx.db as Db).$transaction((db) => work(insideOf(ctx, db as unknown as Ctx["db"])));
    } catch (error) {
      if (isSerialisationFailure(error) && attempt < TRIES) continue;
      if (isTooBusy(error)) throw new Busy(undefined, 1000, error);
      throw error;
    }
  }
}

function insideOf(ctx: Ctx, db: Ctx["db"]): TxCtx {
  const inside = { db, actor: ctx.actor, now: ctx.now, log: ctx.log, requestId: ctx.requestId } as TxCtx;
  insideTransactions.add(inside);
  return inside;
}
