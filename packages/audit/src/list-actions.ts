import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { selectActions } from "./audit.store.ts";

/** Everything that the log has ever told of, in order of the alphabet: the choices of its filter. */
export async function listActions(ctx: Ctx): Promise<string[]> {
  requirePermission(ctx.actor, "audit.read");
  return selectActions(ctx.db);
}
