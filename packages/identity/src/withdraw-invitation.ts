import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import { withdrawLinks } from "./links.store.ts";
import { NotInvited } from "./staff-errors.ts";
import { recordStaffChange, takeInHand } from "./staff-in-hand.ts";
import { deleteInvited } from "./staff.store.ts";

/** Takes an invitation back before it is accepted: its link works no longer, and the person is off the list. Refuses with NotInvited. */
export async function withdrawInvitation(ctx: Ctx, input: { staffId: Id<"Staff"> }): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { member } = await takeInHand(ctx, input.staffId);
    const { id, name, email, roleName } = member;
    if (member.state !== "invited" || member.hasPassword) throw new NotInvited(name);
    await withdrawLinks(ctx.db, { purpose: "invitation", realm: "staff", subjectId: id }, ctx.now());
    await deleteInvited(ctx.db, id);
    const before = { name, email, role: roleName };
    await recordStaffChange(ctx, member, "invitation_withdrawn", { before, after: null });
  });
}
