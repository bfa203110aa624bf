import type { RootCtx } from "@cartwright/db/context";
import { failureWords } from "../failure-words.ts";
import { updateEnd, upsertStart } from "./jobs.store.ts";

/**
 * Runs a job and writes down when it started and how it ended, for the Operations room. Fails as the job fails; that nothing
 * could be written down stops no job.
 */
export async function recordJobRun(
  ctx: RootCtx,
  job: { readonly name: string; readonly everyMs: number },
  run: () => Promise<void>,
): Promise<void> {
  const { name } = job;
  const note = (writing: Promise<void>) =>
    writing.catch((error: unknown) => ctx.log.warn({ err: error, job: name }, "could not write down how a job went"));
  await note(upsertStart(ctx.db, name, job.everyMs / 1000, ctx.now()));
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  try {
    await run();
  } catch (error) {
    await note(updateEnd(ctx.db, name, { at: ctx.now(), seconds: seconds(), error: failureWords(error) }));
    throw error;
  }
  await note(updateEnd(ctx.db, name, { at: ctx.now(), seconds: seconds(), error: null }));
}
