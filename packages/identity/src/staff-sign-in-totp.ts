import type { Ctx } from "@cartwright/db/context";
import type { SignInStep } from "./contract.ts";
import { unseal } from "./sealing.ts";
import { signInWithSecondProof } from "./staff-sign-in-second.ts";
import { totpSealedFor, totpStep } from "./totp.ts";
import { claimTotpStep, selectTotpSecret } from "./totp.store.ts";
import type { Visit } from "./visit.ts";

/** The code of the member's app; each code works once. Refuses as `signInWithSecondProof`. */
export function signInWithTotp(
  ctx: Ctx,
  input: { ticket: string; code: string; sealingSecret: string; visit: Visit },
): Promise<SignInStep> {
  const { ticket, code, sealingSecret, visit } = input;
  return signInWithSecondProof(ctx, {
    ticket,
    method: "totp",
    visit,
    proves: async (ctx, staffId) => {
      const sealed = await selectTotpSecret(ctx.db, staffId);
      if (sealed === null) return false;
      const secret = unseal(sealingSecret, totpSealedFor(staffId), sealed);
      if (secret === null) throw new Error(`the second factor of ${staffId} was sealed with another secret`);
      const step = totpStep(secret, code, ctx.now());
      return step !== null && claimTotpStep(ctx.db, staffId, step);
    },
  });
}
