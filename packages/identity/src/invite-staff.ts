import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { doerOf } from "@cartwright/audit/record-change";
import { type Id, newId } from "@cartwright/kernel/id";
import type { z } from "zod";
import type { InviteStaff } from "./contract.ts";
import { emailKey } from "./email-key.ts";
import { issueLink } from "./links.ts";
import { holdRights, requireWithin } from "./rights.ts";
import { roleIn } from "./role-of.ts";
import { AlreadyStaff } from "./staff-errors.ts";
import { recordStaffChange } from "./staff-in-hand.ts";
import { insertInvited } from "./staff.store.ts";

/**
 * Invites somebody by mail to work here in a role. The link works for a week, once. Refuses a role that allows what the actor's
 * does not, and an e-mail that is on the list.
 */
export async function inviteStaff(ctx: Ctx, input: z.infer<typeof InviteStaff>): Promise<{ staffId: Id<"Staff"> }> {
  const { email, name, roleId } = input;
  return inTransaction(ctx, async (ctx) => {
    const rights = await holdRights(ctx, "staff.manage");
    const role = await roleIn(ctx, roleId);
    requireWithin(rights, role.permissions);
    const id = newId<"Staff">();
    if (!(await insertInvited(ctx.db, { id, email, emailKey: emailKey(email), name, roleId }, ctx.now())))
      throw new AlreadyStaff();
    await sendInvitation(ctx, { id, email, name, roleName: role.name });
    await recordStaffChange(ctx, { id, name }, "invited", { before: null, after: { name, email, role: role.name } });
    return { staffId: id };
  });
}

/** Sends the link; earlier ones work no longer. */
export async function sendInvitation(
  ctx: TxCtx,
  to: { id: string; email: string; name: string; roleName: string },
): Promise<void> {
  const payload = { name: to.name, role: to.roleName, invitedBy: doerOf(ctx.actor).name };
  await issueLink(ctx, { purpose: "invitation", realm: "staff", subjectId: to.id, recipient: to.email, payload });
}
