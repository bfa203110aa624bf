import { isUniqueViolation } from "@cartwright/db/pg-errors";
import { inTransaction } from "@cartwright/db/transaction";
import { newId } from "@cartwright/kernel/id";
import type { z } from "zod";
import { takeChallenge } from "./challenges.ts";
import type { AddPasskey, FactorAdded } from "./contract.ts";
import { PasskeyKnown, SetupTookTooLong, WrongProof } from "./errors.ts";
import { keyIn, type RelyingParty } from "./passkeys.ts";
import { insertPasskey } from "./passkeys.store.ts";
import { factorAdded, holdFactors, type OwnCtx } from "./staff-security-factors.ts";

type Input = z.infer<typeof AddPasskey> & { party: RelyingParty; sealingSecret: string };

/**
 * Adds the passkey that an authenticator made for this member's challenge. The first factor also gives recovery codes and ends
 * the other sessions. Refuses with WrongProof, PasskeyKnown, and SetupTookTooLong where the challenge is over or another's.
 */
export async function addPasskey(ctx: OwnCtx, input: Input): Promise<FactorAdded> {
  const { actor } = ctx;
  const { staffId } = actor;
  const { challengeId: id, response, name, party, sealingSecret } = input;
  const asked = await takeChallenge(ctx, { id, purpose: "passkey_registration" }).catch(() => null);
  if (asked === null || asked.staffId !== staffId) throw new SetupTookTooLong();
  const key = await keyIn(response, { challenge: asked.challenge, party });
  if (key === null) throw new WrongProof("This passkey was not accepted. Please try again.");
  try {
    return await inTransaction(ctx, async (ctx) => {
      const before = await holdFactors(ctx, actor);
      await insertPasskey(ctx.db, { id: newId(), staffId, name, ...key }, ctx.now());
      return factorAdded(ctx, { actor, before, what: "passkey_added", name, sealingSecret });
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new PasskeyKnown() : error;
  }
}
