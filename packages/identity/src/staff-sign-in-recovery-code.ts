import type { Ctx } from "@cartwright/db/context";
import type { SignInStep } from "./contract.ts";
import { spendRecoveryCode } from "./recovery-codes.ts";
import { signInWithSecondProof } from "./staff-sign-in-second.ts";
import type { Visit } from "./visit.ts";

/** One of the ten codes for the day when the phone is gone; each works once. Refuses as `signInWithSecondProof`. */
export function signInWithRecoveryCode(
  ctx: Ctx,
  input: { ticket: string; code: string; sealingSecret: string; visit: Visit },
): Promise<SignInStep> {
  const { ticket, code, sealingSecret, visit } = input;
  return signInWithSecondProof(ctx, {
    ticket,
    method: "recovery_code",
    visit,
    proves: (ctx, staffId) => spendRecoveryCode(ctx, { staffId, sealingSecret, code }),
  });
}
