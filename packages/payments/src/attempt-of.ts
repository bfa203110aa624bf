import type { Ctx, TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import type { Attempt } from "./attempt.ts";
import { lockAttempt, selectLatestAttempt } from "./payments.store.ts";

/** An attempt, locked until the transaction ends. Ids come from our own events: one that is unknown is a bug. */
export async function lockedAttempt(ctx: TxCtx, id: Id<"PaymentAttempt">): Promise<Attempt> {
  const attempt = await lockAttempt(ctx.db, id);
  if (attempt === null) throw new Error(`no payment attempt ${id}`);
  return attempt;
}

/** The newest attempt to pay an order. The caller has made sure that the order is the actor's. */
export const latestAttempt = (ctx: Ctx, orderId: Id<"Order">): Promise<Attempt | null> =>
  selectLatestAttempt(ctx.db, orderId);
