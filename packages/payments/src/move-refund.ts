import type { TxCtx } from "@cartwright/db/context";
import type { RefundState } from "./contract.ts";
import { RefundChangedMeanwhile } from "./errors.ts";
import { NEXT_REFUND_STATES, type Refund } from "./refund.ts";
import { type RefundChange, updateRefund } from "./refunds.store.ts";

/** Moves a refund. A step that the state table lacks is a bug in the caller; one that somebody else took first is refused. */
export async function moveRefund(
  ctx: TxCtx,
  refund: Refund,
  to: RefundState,
  change: RefundChange = {},
): Promise<Refund> {
  if (!NEXT_REFUND_STATES[refund.state].includes(to))
    throw new Error(`refund ${refund.id} cannot move from ${refund.state} to ${to}`);
  if (!(await updateRefund(ctx.db, refund, to, change, ctx.now()))) throw new RefundChangedMeanwhile(refund.id);
  return { ...refund, state: to };
}
