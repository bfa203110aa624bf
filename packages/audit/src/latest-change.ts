import type { Ctx } from "@cartwright/db/context";
import { selectEntries } from "./audit.store.ts";
import type { Subject } from "./contract.ts";

/** Who changed a record last and when, for those whose own change came too late; null when nobody has. */
export async function latestChange(
  ctx: Ctx,
  subject: Pick<Subject, "type" | "id">,
): Promise<{ name: string; at: Date } | null> {
  const filter = { subjectType: subject.type, subjectId: subject.id };
  const [entry] = await selectEntries(ctx.db, { filter, after: null, limit: 1 });
  return entry === undefined ? null : { name: entry.actor.name, at: entry.at };
}
