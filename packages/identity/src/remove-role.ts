import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import { holdRights, requireWithin } from "./rights.ts";
import { roleIn } from "./role-of.ts";
import { deleteRole } from "./roles.store.ts";
import { RoleInUse, RoleIsBuiltIn } from "./staff-errors.ts";

/** Removes a role of the shop's own. Refuses one that somebody has, disabled people included, and a built-in one. */
export async function removeRole(ctx: Ctx, input: { roleId: Id<"Role"> }): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const rights = await holdRights(ctx, "roles.manage");
    const { id, name, description, permissions, builtIn, members } = await roleIn(ctx, input.roleId);
    if (builtIn) throw new RoleIsBuiltIn(name);
    if (members > 0) throw new RoleInUse(name, members);
    requireWithin(rights, permissions);
    await deleteRole(ctx.db, id);
    const subject = { type: "role", id, label: name };
    await recordChange(ctx, {
      action: "role.removed",
      subject,
      before: { name, description, permissions },
      after: null,
    });
  });
}
