import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { StaffView } from "./contract.ts";
import { staffView } from "./staff-of.ts";
import { selectStaff } from "./staff-views.store.ts";

/** Everybody who works here, is invited or was disabled, by name. Refuses whoever may not see staff. */
export async function listStaff(ctx: Ctx): Promise<StaffView[]> {
  requirePermission(ctx.actor, "staff.read");
  return (await selectStaff(ctx.db, ctx.now())).map((row) => staffView(row, ctx.actor));
}
