import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { decodeCursor, type Page, pageOf } from "@cartwright/kernel/page";
import { DeadLetterId, type DeadLetterRow, type ListDeadLetters } from "../contract.ts";
import { selectLetters } from "./dead-letters.store.ts";
import { rowOf } from "./letter-view.ts";

/** Messages that were given up, newest first; one statement. Refuses whoever may not see operations, and a cursor that is not one. */
export async function listDeadLetters(ctx: Ctx, input: ListDeadLetters): Promise<Page<DeadLetterRow>> {
  requirePermission(ctx.actor, "operations.read");
  const { state, queue = null, cursor, limit } = input;
  const before = cursor == null ? null : decodeCursor(cursor, DeadLetterId);
  const rows = await selectLetters(ctx.db, { state, queue, before, limit: limit + 1 });
  return pageOf(rows, limit, rowOf, (row) => row.id);
}
