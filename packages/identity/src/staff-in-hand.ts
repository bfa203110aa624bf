import { latestChange } from "@cartwright/audit/latest-change";
import { recordChange } from "@cartwright/audit/record-change";
import type { Facts } from "@cartwright/audit/contract";
import type { TxCtx } from "@cartwright/db/context";
import { isPermission } from "@cartwright/kernel/permission";
import { ChangedMeanwhile } from "./errors.ts";
import { holdRights, refuseYourself, requireWithin, type Rights } from "./rights.ts";
import { LastOwner, StaffNotFound } from "./staff-errors.ts";
import { countActiveOwnersBeside, lockStaff, type StaffRow } from "./staff.store.ts";

/**
 * Takes a member of staff in hand to change them: their row is locked, and nobody else changes who may do what. Refuses whoever
 * lacks “staff.manage”, the actor themselves, and people whose role allows what the actor's does not.
 */
export async function takeInHand(ctx: TxCtx, staffId: string): Promise<{ member: StaffRow; rights: Rights }> {
  const rights = await holdRights(ctx, "staff.manage");
  const member = await lockStaff(ctx.db, staffId);
  if (member === null) throw new StaffNotFound();
  await refuseYourself(ctx, staffId);
  requireWithin(rights, member.permissions.filter(isPermission));
  return { member, rights };
}

/** Refuses with LastOwner when nobody else could let others in. */
export async function requireAnotherOwner(ctx: TxCtx, member: StaffRow): Promise<void> {
  if (member.roleCode !== "owner" || member.state !== "active") return;
  if ((await countActiveOwnersBeside(ctx.db, member.id)) === 0) throw new LastOwner(member.name);
}

const CHANGES = ["changed", "disabled", "enabled", "second_factor_reset", "password_changed", "password_reset"];

export async function staffChangedMeanwhile(ctx: TxCtx, { id, name }: StaffRow): Promise<ChangedMeanwhile> {
  const actions = CHANGES.map((what) => `staff.${what}`);
  return new ChangedMeanwhile(`the account of ${name}`, await latestChange(ctx, { type: "staff", id }, actions));
}

/** `what`: `disabled`, `changed`, … */
export async function recordStaffChange(
  ctx: TxCtx,
  { id, name }: Pick<StaffRow, "id" | "name">,
  what: string,
  facts: { before: Facts | null; after: Facts | null },
): Promise<void> {
  await recordChange(ctx, { action: `staff.${what}`, subject: { type: "staff", id, label: name }, ...facts });
}
