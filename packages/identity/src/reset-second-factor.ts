import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import { notifyOwner } from "./notice.ts";
import { revokeSessions } from "./sessions.ts";
import { recordStaffChange, takeInHand } from "./staff-in-hand.ts";
import { selectFactors } from "./staff-sign-in.store.ts";
import { removeFactors } from "./staff.store.ts";

/**
 * For somebody who has lost phone and recovery codes: removes every second factor and ends their sessions, so that they sign in
 * by password and set one up anew. They are told by mail.
 */
export async function resetSecondFactor(ctx: Ctx, input: { staffId: Id<"Staff"> }): Promise<void> {
  const { staffId } = input;
  await inTransaction(ctx, async (ctx) => {
    const { member } = await takeInHand(ctx, staffId);
    const { totp, passkeys, codes } = await selectFactors(ctx.db, staffId);
    await removeFactors(ctx.db, staffId, ctx.now());
    await revokeSessions(ctx, { realm: "staff", subjectId: staffId, because: "second_factor_reset" });
    await recordStaffChange(ctx, member, "second_factor_reset", {
      before: { authenticatorApp: totp, passkeys, recoveryCodes: codes },
      after: { authenticatorApp: false, passkeys: 0, recoveryCodes: 0 },
    });
    await notifyOwner(ctx, { realm: "staff", subjectId: staffId, kind: "second_factor_changed" });
  });
}
