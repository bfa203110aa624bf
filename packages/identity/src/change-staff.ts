import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { z } from "zod";
import type { ChangeStaff } from "./contract.ts";
import { requireWithin } from "./rights.ts";
import { roleIn } from "./role-of.ts";
import { revokeSessions } from "./sessions.ts";
import { recordStaffChange, requireAnotherOwner, staffChangedMeanwhile, takeInHand } from "./staff-in-hand.ts";
import { updateStaff } from "./staff.store.ts";

/**
 * Changes a member's name or role; another role ends their sessions at once. Refuses the actor themselves, rights that the actor
 * lacks, taking the last active owner's role away, and an account that was changed meanwhile.
 */
export async function changeStaff(ctx: Ctx, input: z.infer<typeof ChangeStaff>): Promise<{ version: number }> {
  const { staffId, version, name, roleId } = input;
  return inTransaction(ctx, async (ctx) => {
    const { member, rights } = await takeInHand(ctx, staffId);
    const role = await roleIn(ctx, roleId);
    requireWithin(rights, role.permissions);
    const otherRole = role.id !== member.roleId;
    if (otherRole) await requireAnotherOwner(ctx, member);
    const changed = await updateStaff(ctx.db, { id: staffId, version, name, roleId }, ctx.now());
    if (changed === null) throw await staffChangedMeanwhile(ctx, member);
    if (otherRole) await revokeSessions(ctx, { realm: "staff", subjectId: staffId, because: "role_changed" });
    const before = { name: member.name, role: member.roleName };
    await recordStaffChange(ctx, { id: member.id, name }, "changed", { before, after: { name, role: role.name } });
    return { version: changed };
  });
}
