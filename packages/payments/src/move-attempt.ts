import type { TxCtx } from "@cartwright/db/context";
import { type Attempt, mayMove } from "./attempt.ts";
import type { AttemptState } from "./contract.ts";
import { AttemptChangedMeanwhile } from "./errors.ts";
import { type AttemptChange, updateAttempt } from "./payments.store.ts";

/** Moves an attempt. A step that the state table lacks is a bug in the caller; one that somebody else took first is refused. */
export async function moveAttempt(
  ctx: TxCtx,
  attempt: Attempt,
  to: AttemptState,
  change: AttemptChange = {},
): Promise<void> {
  if (!mayMove(attempt.state, to)) throw new Error(`attempt ${attempt.id} cannot move from ${attempt.state} to ${to}`);
  if (!(await updateAttempt(ctx.db, attempt, to, change, ctx.now()))) throw new AttemptChangedMeanwhile(attempt.id);
}
