import { doerOf, recordChange } from "@cartwright/audit/record-change";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import type { OneDeadLetter } from "../contract.ts";
import { AlreadyRedriven, DeadLetterNotFound } from "../errors.ts";
import { redriveLetters, selectLetter } from "./dead-letters.store.ts";

/**
 * Sends one dead letter to its queue again: the same event id, so that consumers that are done with it stay done, under a new
 * deduplication id, so that the queue takes it. Leaves if and only if this is written down. Refuses the second of two who try,
 * and whoever may not do this.
 */
export async function redriveDeadLetter(ctx: Ctx, { id }: OneDeadLetter): Promise<{ readonly eventId: string }> {
  requirePermission(ctx.actor, "operations.redrive");
  return inTransaction(ctx, async (ctx) => {
    const [letter] = await redriveLetters(ctx.db, [id], doerOf(ctx.actor).name, ctx.now());
    if (letter === undefined)
      throw (await selectLetter(ctx.db, id)) === null ? new DeadLetterNotFound() : new AlreadyRedriven();
    const { queue, type, eventId } = letter;
    await recordChange(ctx, {
      action: "dead_letter.redriven",
      subject: { type: "dead_letter", id, label: `${type} in ${queue}` },
      before: { state: "waiting" },
      after: { state: "redriven", queue, type, eventId },
    });
    return { eventId };
  });
}
