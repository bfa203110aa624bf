import type { Ctx } from "@cartwright/db/context";
import { selectChangedByStaff } from "./audit.store.ts";

/** Which of these records staff, or programs of theirs, have changed: what a seed or an import leaves alone. Ids of one subject type. */
export const changedByStaff = async (ctx: Ctx, type: string, ids: readonly string[]): Promise<ReadonlySet<string>> =>
  ids.length === 0 ? new Set() : selectChangedByStaff(ctx.db, type, ids);
