import { inTransaction } from "@cartwright/db/transaction";
import { askOwnPassword, factorRemoved, holdFactors, type OwnCtx } from "./staff-security-factors.ts";
import { clearTotp } from "./totp.store.ts";

/** Removes the authenticator app; without one nothing happens. Refuses with WrongPassword, TooManyTries and LastFactorStays. */
export async function removeTotp(
  ctx: OwnCtx,
  input: { password: string; userAgent: string; secondFactor: "required" | "optional" },
): Promise<void> {
  const { actor } = ctx;
  await askOwnPassword(ctx, input);
  await inTransaction(ctx, async (ctx) => {
    const before = await holdFactors(ctx, actor);
    if (!before.totp) return;
    await clearTotp(ctx.db, actor.staffId, ctx.now());
    await factorRemoved(ctx, { actor, before, what: "totp_removed", secondFactor: input.secondFactor });
  });
}
