import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { isPermission, type Permission } from "@cartwright/kernel/permission";
import type { RoleView } from "./contract.ts";
import { type RoleRow, selectRole } from "./roles.store.ts";
import { RoleNotFound } from "./staff-errors.ts";

/** A role with its number of members. Refuses whoever may not see staff and roles; RoleNotFound. */
export async function roleOf(ctx: Ctx, id: string): Promise<RoleView> {
  requirePermission(ctx.actor, "staff.read");
  return roleIn(ctx, id);
}

/** The same for verbs that have asked for another permission. */
export async function roleIn(ctx: Ctx, id: string): Promise<RoleView> {
  const row = await selectRole(ctx.db, id);
  if (row === null) throw new RoleNotFound();
  return roleView(row);
}

export const roleView = ({ code, ...row }: RoleRow): RoleView => ({
  ...row,
  builtIn: code !== null,
  isOwner: code === "owner",
  permissions: row.permissions.filter((text): text is Permission => isPermission(text)),
});
