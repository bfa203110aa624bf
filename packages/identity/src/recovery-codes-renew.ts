import { inTransaction } from "@cartwright/db/transaction";
import type { FactorAdded } from "./contract.ts";
import { giveRecoveryCodes } from "./recovery-codes.ts";
import { askOwnPassword, holdFactors, type OwnCtx, told } from "./staff-security-factors.ts";

/** Ten new recovery codes instead of the earlier ones; none without a second factor. Refuses with WrongPassword and TooManyTries. */
export async function renewRecoveryCodes(
  ctx: OwnCtx,
  input: { password: string; userAgent: string; sealingSecret: string },
): Promise<FactorAdded> {
  const { actor } = ctx;
  await askOwnPassword(ctx, input);
  return inTransaction(ctx, async (ctx) => {
    const before = await holdFactors(ctx, actor);
    if (!before.totp && before.passkeys === 0) return { recoveryCodes: null };
    const holder = { staffId: actor.staffId, sealingSecret: input.sealingSecret };
    const recoveryCodes = await giveRecoveryCodes(ctx, holder);
    await told(ctx, { actor, before, what: "recovery_codes_renewed" });
    return { recoveryCodes };
  });
}
