import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import type { Refund } from "./refund.ts";
import { lockRefund } from "./refunds.store.ts";

/** A refund, locked until the transaction ends. Ids come from our own events: one that is unknown is a bug. */
export async function lockedRefund(ctx: TxCtx, id: Id<"Refund">): Promise<Refund> {
  const refund = await lockRefund(ctx.db, id);
  if (refund === null) throw new Error(`no refund ${id}`);
  return refund;
}
