import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { type Health, REACH } from "../contract.ts";
import { jobStates } from "./job-states.ts";

/** What workers need besides database and queues, as they last found it. Refuses whoever may not see operations. */
export async function reachability(ctx: Ctx): Promise<Health["elsewhere"]> {
  requirePermission(ctx.actor, "operations.read");
  const looks = (await jobStates(ctx)).filter(({ name }) => name.startsWith(REACH));
  return looks.map(({ name, failing, error, finishedAt, overdue }) => ({
    name: name.slice(REACH.length),
    ok: !failing && finishedAt !== null,
    error: failing ? error : null,
    askedAt: finishedAt,
    stale: overdue,
  }));
}
