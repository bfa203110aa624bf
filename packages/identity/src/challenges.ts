import type { Ctx } from "@cartwright/db/context";
import { after, MINUTE } from "@cartwright/kernel/clock";
import { newId } from "@cartwright/kernel/id";
import { type ChallengeRow, insertChallenge, spendChallenge } from "./challenges.store.ts";
import { StartSignInAgain } from "./errors.ts";

export type ChallengePurpose = "passkey_registration" | "passkey_sign_in";

const MINUTES = 5;

/** Keeps what a passkey has to sign, for five minutes and one answer. `staffId`: the only one who may answer; null for anybody. */
export async function keepChallenge(ctx: Ctx, kept: ChallengeRow & { purpose: ChallengePurpose }): Promise<string> {
  const id = newId<"Challenge">();
  await insertChallenge(ctx.db, { id, ...kept }, ctx.now(), after(ctx.now(), MINUTES * MINUTE));
  return id;
}

/** Uses a challenge up, whatever the answer to it is worth. Refuses with StartSignInAgain what is used, too old or for something else. */
export async function takeChallenge(
  ctx: Ctx,
  sought: { id: string; purpose: ChallengePurpose },
): Promise<ChallengeRow> {
  const taken = await spendChallenge(ctx.db, sought, ctx.now());
  if (taken === null) throw new StartSignInAgain();
  return taken;
}
