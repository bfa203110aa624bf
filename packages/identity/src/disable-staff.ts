import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { z } from "zod";
import type { ByStaffVersion } from "./contract.ts";
import { withdrawLinks } from "./links.store.ts";
import { revokeSessions } from "./sessions.ts";
import { recordStaffChange, requireAnotherOwner, staffChangedMeanwhile, takeInHand } from "./staff-in-hand.ts";
import { moveStaff } from "./staff.store.ts";

/**
 * Shuts somebody out: their sessions end at once and no link in their mailbox works any more. API keys that they made go on.
 * Refuses the actor themselves, the last active owner, and an account that was changed meanwhile.
 */
export async function disableStaff(ctx: Ctx, input: z.infer<typeof ByStaffVersion>): Promise<void> {
  const { staffId, version } = input;
  await inTransaction(ctx, async (ctx) => {
    const { member } = await takeInHand(ctx, staffId);
    await requireAnotherOwner(ctx, member);
    const move = { id: staffId, version, from: ["invited", "active"], to: "disabled" } as const;
    if (!(await moveStaff(ctx.db, move, ctx.now()))) throw await staffChangedMeanwhile(ctx, member);
    await revokeSessions(ctx, { realm: "staff", subjectId: staffId, because: "disabled" });
    for (const purpose of ["invitation", "reset_password"] as const)
      await withdrawLinks(ctx.db, { purpose, realm: "staff", subjectId: staffId }, ctx.now());
    await recordStaffChange(ctx, member, "disabled", { before: { state: member.state }, after: { state: "disabled" } });
  });
}
