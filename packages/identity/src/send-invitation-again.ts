import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import { sendInvitation } from "./invite-staff.ts";
import { NotInvited } from "./staff-errors.ts";
import { recordStaffChange, takeInHand } from "./staff-in-hand.ts";

/** Sends somebody who has not come yet a new link, for another week; the old one works no longer. Refuses with NotInvited. */
export async function sendInvitationAgain(ctx: Ctx, input: { staffId: Id<"Staff"> }): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const { member } = await takeInHand(ctx, input.staffId);
    if (member.state !== "invited") throw new NotInvited(member.name);
    await sendInvitation(ctx, member);
    await recordStaffChange(ctx, member, "invited_again", { before: null, after: { email: member.email } });
  });
}
