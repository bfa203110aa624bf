import type { Ctx } from "@cartwright/db/context";
import type { JobState } from "../contract.ts";
import { type JobRow, selectJobs } from "./jobs.store.ts";

/** Rounds missed, and seconds beyond them, before a job counts as overdue. */
const ROUNDS = 3;
const GRACE_SECONDS = 60;

/** Everything that has ever run as a job, with its last rounds. */
export async function jobStates(ctx: Ctx): Promise<readonly JobState[]> {
  const rows = await selectJobs(ctx.db);
  return rows.map((row) => stateOf(row, ctx.now()));
}

function stateOf({ errorCode, errorMessage, ...row }: JobRow, now: Date): JobState {
  const since = (now.getTime() - (row.finishedAt ?? row.startedAt).getTime()) / 1000;
  return {
    ...row,
    error: errorCode === null ? null : { code: errorCode, message: errorMessage ?? "" },
    failing: row.failedAt !== null && (row.okAt === null || row.failedAt > row.okAt),
    overdue: since > row.everySeconds * ROUNDS + GRACE_SECONDS,
  };
}
