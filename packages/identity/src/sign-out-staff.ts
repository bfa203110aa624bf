import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import { revokeSessions } from "./sessions.ts";
import { recordStaffChange, takeInHand } from "./staff-in-hand.ts";

/** Ends every session of somebody else, e.g. when their laptop was stolen; says how many. */
export async function signOutStaff(ctx: Ctx, input: { staffId: Id<"Staff"> }): Promise<{ sessions: number }> {
  const { staffId } = input;
  return inTransaction(ctx, async (ctx) => {
    const { member } = await takeInHand(ctx, staffId);
    const because = "signed_out_by_staff";
    const sessions = await revokeSessions(ctx, { realm: "staff", subjectId: staffId, because });
    await recordStaffChange(ctx, member, "signed_out_everywhere", { before: { sessions }, after: { sessions: 0 } });
    return { sessions };
  });
}
