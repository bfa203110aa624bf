import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { decodeCursor, type Page, pageOf } from "@cartwright/kernel/page";
import { z } from "zod";
import { type EntryFilter, selectEntries } from "./audit.store.ts";
import type { AuditEntry, ListEntries } from "./contract.ts";

/** One page of who did what, newest first; each filter narrows. Refuses whoever may not see it, and a foreign cursor. */
export async function listEntries(ctx: Ctx, input: ListEntries): Promise<Page<AuditEntry>> {
  requirePermission(ctx.actor, "audit.read");
  const { cursor, limit, ...filter } = input;
  return pageOfEntries(ctx, filter, { cursor, limit });
}

const Key = z.tuple([z.iso.datetime().refine((at) => at >= "1970"), z.uuid()]);

export async function pageOfEntries(
  ctx: Ctx,
  filter: EntryFilter,
  { cursor, limit }: { cursor?: string | null | undefined; limit: number },
): Promise<Page<AuditEntry>> {
  const [at, id] = cursor ? decodeCursor(cursor, Key) : [];
  const after = at === undefined || id === undefined ? null : { at: new Date(at), id };
  const rows = await selectEntries(ctx.db, { filter, after, limit: limit + 1 });
  return pageOf(
    rows,
    limit,
    (row) => row,
    (row) => [row.at.toISOString(), row.id],
  );
}
