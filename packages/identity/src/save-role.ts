import { latestChange } from "@cartwright/audit/latest-change";
import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { type Id, newId } from "@cartwright/kernel/id";
import type { Permission } from "@cartwright/kernel/permission";
import type { z } from "zod";
import type { RoleView, SaveRole } from "./contract.ts";
import { ChangedMeanwhile } from "./errors.ts";
import { holdRights, permissionsFrom, requireWithin, type Rights, staffBehind } from "./rights.ts";
import { roleIn } from "./role-of.ts";
import { insertRole, isRoleNameTaken, updateRole } from "./roles.store.ts";
import { NotYourself, RoleIsBuiltIn, RoleNameTaken } from "./staff-errors.ts";
import { selectRoleOfStaff } from "./staff.store.ts";

interface Saved {
  readonly roleId: Id<"Role">;
  readonly version: number;
}

/**
 * Makes a role of the shop's own, or changes one; whoever has it may do so much from their next request on. Refuses what the
 * actor may not do themselves, a built-in role, the actor's own role, a name that is taken, and a role that was changed meanwhile.
 */
export async function saveRole(ctx: Ctx, input: z.infer<typeof SaveRole>): Promise<Saved> {
  const permissions = permissionsFrom(input.permissions);
  return inTransaction(ctx, async (ctx) => {
    const rights = await holdRights(ctx, "roles.manage");
    requireWithin(rights, permissions);
    const wanted = { name: input.name, description: input.description, permissions };
    return input.roleId === undefined
      ? makeRole(ctx, wanted)
      : changeRole(ctx, rights, { ...wanted, id: input.roleId, version: input.version ?? 0 });
  });
}

interface Wanted {
  readonly name: string;
  readonly description: string;
  readonly permissions: readonly Permission[];
}

async function makeRole(ctx: TxCtx, wanted: Wanted): Promise<Saved> {
  const id = newId<"Role">();
  if (!(await insertRole(ctx.db, { id, ...wanted }, ctx.now()))) throw new RoleNameTaken(wanted.name);
  const subject = { type: "role", id, label: wanted.name };
  await recordChange(ctx, { action: "role.made", subject, before: null, after: { ...wanted } });
  return { roleId: id, version: 1 };
}

async function changeRole(
  ctx: TxCtx,
  rights: Rights,
  wanted: Wanted & { id: Id<"Role">; version: number },
): Promise<Saved> {
  const before = await roleIn(ctx, wanted.id);
  if (before.builtIn) throw new RoleIsBuiltIn(before.name);
  await refuseOwnRole(ctx, wanted.id);
  requireWithin(rights, before.permissions);
  if (await isRoleNameTaken(ctx.db, wanted)) throw new RoleNameTaken(wanted.name);
  const version = await updateRole(ctx.db, wanted, ctx.now());
  if (version === null) throw await changedMeanwhile(ctx, before);
  await recordChange(ctx, {
    action: "role.changed",
    subject: { type: "role", id: wanted.id, label: wanted.name },
    before: { name: before.name, description: before.description, permissions: before.permissions },
    after: { name: wanted.name, description: wanted.description, permissions: wanted.permissions },
  });
  return { roleId: wanted.id, version };
}

async function refuseOwnRole(ctx: TxCtx, roleId: string): Promise<void> {
  const staffId = await staffBehind(ctx);
  if (staffId !== null && (await selectRoleOfStaff(ctx.db, staffId)) === roleId)
    throw new NotYourself("This is your own role. Somebody with another role has to change it.");
}

async function changedMeanwhile(ctx: TxCtx, { id, name }: RoleView): Promise<ChangedMeanwhile> {
  return new ChangedMeanwhile(`the role “${name}”`, await latestChange(ctx, { type: "role", id }, ["role.changed"]));
}
