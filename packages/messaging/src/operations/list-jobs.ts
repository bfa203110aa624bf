import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { type JobState, REACH } from "../contract.ts";
import { jobStates } from "./job-states.ts";

/** Every scheduled job with its last rounds, by name. Refuses whoever may not see operations. */
export async function listJobs(ctx: Ctx): Promise<readonly JobState[]> {
  requirePermission(ctx.actor, "operations.read");
  return (await jobStates(ctx)).filter(({ name }) => !name.startsWith(REACH));
}
