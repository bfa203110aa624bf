import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Page } from "@cartwright/kernel/page";
import type { AuditEntry, HistoryOf } from "./contract.ts";
import { pageOfEntries } from "./list-entries.ts";

/** What happened to one record, newest first. Refuses whoever may not see who did what. */
export async function historyOf(ctx: Ctx, input: HistoryOf): Promise<Page<AuditEntry>> {
  requirePermission(ctx.actor, "audit.read");
  const { type, id, cursor, limit } = input;
  return pageOfEntries(ctx, { subjectType: type, subjectId: id }, { cursor, limit });
}
