import { doerOf, recordChange } from "@cartwright/audit/record-change";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import type { RedriveAll, RedriveStep } from "../contract.ts";
import { countLetters, lockWaiting, redriveLetters } from "./dead-letters.store.ts";

const STEP = 200;
const MOST_COUNTED = 10_000;

/**
 * Sends dead letters again, oldest first, up to 200 a call, and says how many are left: call it until none is. Those taken in
 * after the first call are not among them. Several people may do this at once; each letter is sent by one of them. Each call
 * leaves an audit entry. Refuses whoever may not do this.
 */
export async function redriveAll(ctx: Ctx, input: RedriveAll): Promise<RedriveStep> {
  requirePermission(ctx.actor, "operations.redrive");
  const { queue = null, through = ctx.now() } = input;
  return inTransaction(ctx, async (ctx) => {
    const ids = await lockWaiting(ctx.db, { queue, through, limit: STEP });
    const sent = await redriveLetters(ctx.db, ids, doerOf(ctx.actor).name, ctx.now());
    if (sent.length > 0)
      await recordChange(ctx, {
        action: "dead_letter.all_redriven",
        subject: { type: "queue", id: queue ?? "all", label: queue ?? "All queues" },
        before: null,
        after: { redriven: sent.length, through: through.toISOString(), deadLetters: sent.map((letter) => letter.id) },
      });
    const left = await countLetters(ctx.db, { state: "waiting", queue, through }, MOST_COUNTED);
    return { redriven: sent.length, left, through };
  });
}
