import { inTransaction } from "@cartwright/db/transaction";
import type { StaffActor } from "@cartwright/kernel/actor";
import { z } from "zod";
import type { FactorAdded } from "./contract.ts";
import { SetupTookTooLong, WrongProof } from "./errors.ts";
import { seal, unseal } from "./sealing.ts";
import { factorAdded, holdFactors, type OwnCtx } from "./staff-security-factors.ts";
import { totpSealedFor, totpSetupSealedFor, totpStep } from "./totp.ts";
import { saveTotp } from "./totp.store.ts";

const Pending = z.object({ key: z.string(), until: z.number() });

/**
 * The app counts from now on: its first code was right. That code is used up. The first factor also gives recovery codes and ends
 * the other sessions. Refuses with WrongProof, and with SetupTookTooLong after a quarter of an hour or in another session.
 */
export async function confirmTotp(
  ctx: OwnCtx,
  input: { setup: string; code: string; sealingSecret: string },
): Promise<FactorAdded> {
  const { actor } = ctx;
  const { code, sealingSecret } = input;
  const { key, until } = pendingOf(actor, input);
  if (until < ctx.now().getTime()) throw new SetupTookTooLong();
  const step = totpStep(key, code, ctx.now());
  if (step === null) throw new WrongProof("That is not the code of this moment. Check the time of your phone.");
  const secret = seal(sealingSecret, totpSealedFor(actor.staffId), key);
  return inTransaction(ctx, async (ctx) => {
    const before = await holdFactors(ctx, actor);
    await saveTotp(ctx.db, actor.staffId, { secret, step }, ctx.now());
    return factorAdded(ctx, { actor, before, what: before.totp ? "totp_replaced" : "totp_added", sealingSecret });
  });
}

function pendingOf(actor: StaffActor, { setup, sealingSecret }: { setup: string; sealingSecret: string }) {
  const text = unseal(sealingSecret, totpSetupSealedFor(actor), Buffer.from(setup, "base64url"));
  if (text === null) throw new SetupTookTooLong();
  return Pending.parse(JSON.parse(text));
}
