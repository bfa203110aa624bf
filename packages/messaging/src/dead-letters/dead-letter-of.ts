import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { DeadLetterView, OneDeadLetter } from "../contract.ts";
import { DeadLetterNotFound } from "../errors.ts";
import { selectLetter, selectSameEvent } from "./dead-letters.store.ts";
import { viewOf } from "./letter-view.ts";

const SAME_EVENT = 10;

/** One dead letter with its payload and what is known of its failure. Refuses whoever may not see operations. */
export async function deadLetterOf(ctx: Ctx, { id }: OneDeadLetter): Promise<DeadLetterView> {
  requirePermission(ctx.actor, "operations.read");
  const row = await selectLetter(ctx.db, id);
  if (row === null) throw new DeadLetterNotFound();
  const same = row.eventId === null ? [] : await selectSameEvent(ctx.db, row.eventId, id, SAME_EVENT);
  return viewOf(row, same);
}
