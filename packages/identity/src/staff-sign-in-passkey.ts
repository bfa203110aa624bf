import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { z } from "zod";
import { takeChallenge } from "./challenges.ts";
import type { ProvePasskey, SignInStep } from "./contract.ts";
import { StartSignInAgain, WrongProof } from "./errors.ts";
import { counterIn, type RelyingParty } from "./passkeys.ts";
import { movePasskeyOn, type PasskeyRow, selectByCredential } from "./passkeys.store.ts";
import { finishSignIn, recordFailedProof } from "./staff-sign-in-events.ts";
import { holdActive } from "./staff-sign-in.store.ts";
import { takeTicket } from "./tickets.ts";
import type { Visit } from "./visit.ts";

type Input = z.infer<typeof ProvePasskey> & { party: RelyingParty; visit: Visit };

/**
 * A passkey, alone or after the password. Refuses with WrongProof what proves nothing: a key that is unknown, of somebody else, a
 * copy, from another site, or used without verifying its user; and with StartSignInAgain a challenge or ticket that is over.
 */
export async function signInWithPasskey(ctx: Ctx, input: Input): Promise<SignInStep> {
  const { challengeId, response, ticket, party, visit } = input;
  const asked = await takeChallenge(ctx, { id: challengeId, purpose: "passkey_sign_in" });
  const passkey = await selectByCredential(ctx.db, response.id);
  const isTheirs = passkey !== null && (asked.staffId === null || asked.staffId === passkey.staffId);
  const counter = isTheirs ? await counterIn(response, { challenge: asked.challenge, party, passkey }) : null;
  const step = isTheirs && counter !== null ? await enter(ctx, { passkey, counter, ticket, visit }) : null;
  if (step !== null) return step;
  const staffId = asked.staffId ?? passkey?.staffId ?? null;
  await recordFailedProof(ctx, { staffId, method: "passkey", visit });
  throw new WrongProof("This passkey was not accepted. Try again, or sign in another way.");
}

function enter(
  ctx: Ctx,
  proven: { passkey: PasskeyRow; counter: number; ticket: string | undefined; visit: Visit },
): Promise<SignInStep | null> {
  const { passkey, counter, ticket, visit } = proven;
  return inTransaction(ctx, async (ctx) => {
    const member = await holdActive(ctx.db, passkey.staffId);
    if (member === null || !(await movePasskeyOn(ctx.db, passkey.id, counter, ctx.now()))) return null;
    if (ticket !== undefined) {
      const taken = await takeTicket(ctx, { ticket, realm: "staff", stage: "second_factor" });
      if (taken.subjectId !== member.id) throw new StartSignInAgain();
    }
    return finishSignIn(ctx, { member, method: "passkey", visit });
  });
}
