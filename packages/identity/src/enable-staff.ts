import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { z } from "zod";
import type { ByStaffVersion } from "./contract.ts";
import { sendInvitation } from "./invite-staff.ts";
import { recordStaffChange, staffChangedMeanwhile, takeInHand } from "./staff-in-hand.ts";
import { moveStaff } from "./staff.store.ts";

/** Lets somebody in again, with the role and password they had; whoever never came is invited anew. Refuses an account that was changed meanwhile. */
export async function enableStaff(ctx: Ctx, input: z.infer<typeof ByStaffVersion>): Promise<void> {
  const { staffId, version } = input;
  await inTransaction(ctx, async (ctx) => {
    const { member } = await takeInHand(ctx, staffId);
    const to = member.hasPassword ? "active" : "invited";
    if (!(await moveStaff(ctx.db, { id: staffId, version, from: ["disabled"], to }, ctx.now())))
      throw await staffChangedMeanwhile(ctx, member);
    if (to === "invited") await sendInvitation(ctx, member);
    await recordStaffChange(ctx, member, "enabled", { before: { state: "disabled" }, after: { state: to } });
  });
}
