import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { RoleView } from "./contract.ts";
import { roleView } from "./role-of.ts";
import { selectRoles } from "./roles.store.ts";

/** Every role, the built-in ones first. Refuses whoever may not see staff and roles. */
export async function listRoles(ctx: Ctx): Promise<RoleView[]> {
  requirePermission(ctx.actor, "staff.read");
  return (await selectRoles(ctx.db)).map(roleView);
}
