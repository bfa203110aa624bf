import type { Ctx } from "@cartwright/db/context";
import { selectLatest } from "./audit.store.ts";
import type { Subject } from "./contract.ts";
import { doerOf } from "./record-change.ts";

/** `own`: it was whoever asks, in another tab or window. */
export interface LatestChange {
  readonly name: string;
  readonly at: Date;
  readonly own: boolean;
}

/**
 * Who was the last to do one of these things to a record and when, for those whose own change came too late; null when nobody
 * did. Names come from the log, so that no permission is needed to learn who stood in one's way.
 */
export async function latestChange(
  ctx: Ctx,
  subject: Pick<Subject, "type" | "id">,
  actions: readonly string[],
): Promise<LatestChange | null> {
  const latest = await selectLatest(ctx.db, subject, actions);
  if (latest === null) return null;
  const { id, name, at } = latest;
  return { name, at, own: id !== null && id === doerOf(ctx.actor).id };
}
