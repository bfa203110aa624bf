import type { Ctx } from "@cartwright/db/context";
import { selectLatest } from "./audit.store.ts";
import type { Subject } from "./contract.ts";

/**
 * Who was the last to do one of these things to a record and when, for those whose own change came too late; null when nobody
 * did. Names come from the log, so that no permission is needed to learn who stood in one's way.
 */
export async function latestChange(
  ctx: Ctx,
  subject: Pick<Subject, "type" | "id">,
  actions: readonly string[],
): Promise<{ name: string; at: Date } | null> {
  return selectLatest(ctx.db, subject, actions);
}
