import type { Ctx } from "@cartwright/db/context";
import { type Actor, requirePermission } from "@cartwright/kernel/actor";
import { isPermission, type Permission } from "@cartwright/kernel/permission";
import type { StaffDetail, StaffView } from "./contract.ts";
import { listSessions } from "./sessions.ts";
import { StaffNotFound } from "./staff-errors.ts";
import { selectStaffById, type StaffViewRow } from "./staff-views.store.ts";

/** One member of staff with their factors and living sessions. Refuses whoever may not see staff; StaffNotFound. */
export async function staffOf(ctx: Ctx, id: string): Promise<StaffDetail> {
  requirePermission(ctx.actor, "staff.read");
  const row = await selectStaffById(ctx.db, id, ctx.now());
  if (row === null) throw new StaffNotFound();
  const sessions = await listSessions(ctx, { realm: "staff", subjectId: id, currentId: "" });
  const { totp, passkeys, recoveryCodes, apiKeys } = row;
  const permissions = row.permissions.filter((text): text is Permission => isPermission(text));
  return { ...staffView(row, ctx.actor), totp, passkeys, recoveryCodes, apiKeys, permissions, sessions };
}

export const staffView = (row: StaffViewRow, actor: Actor): StaffView => ({
  id: row.id,
  email: row.email,
  name: row.name,
  role: { id: row.roleId, name: row.roleName },
  state: row.state,
  secondFactor: row.totp || row.passkeys > 0,
  createdAt: row.createdAt,
  lastSignedInAt: row.lastSignedInAt,
  invitedUntil: row.state === "invited" ? row.invitedUntil : null,
  version: row.version,
  you: actor.kind === "staff" && actor.staffId === row.id,
});
