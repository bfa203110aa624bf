import type { Ctx } from "@cartwright/db/context";
import { MINUTE } from "@cartwright/kernel/clock";
import type { Realm } from "./contract.ts";
import { emailHash } from "./email-key.ts";
import { TooManyTries } from "./errors.ts";
import { claimTry, forgetTries, lockedUntil } from "./tries.store.ts";

/** Wrong tries before the first wait; then a minute, two, four … up to fifteen. */
export const TRIES_BEFORE_WAIT = 5;
const LONGEST_WAIT = 15 * MINUTE;

/** How long nobody may try after that many wrong tries, in milliseconds. Pure. */
export function waitAfter(failures: number): number {
  return failures < TRIES_BEFORE_WAIT ? 0 : Math.min(LONGEST_WAIT, MINUTE * 2 ** (failures - TRIES_BEFORE_WAIT));
}

/**
 * Takes one try for this e-mail before anything is checked, so that a thousand guesses at once are a thousand tries; says the how
 * many-th it is. A try that turns out right is forgiven with `forgiveTries`. Refuses with TooManyTries while the e-mail has to wait.
 */
export async function takeTry(ctx: Ctx, about: { realm: Realm; email: string }): Promise<number> {
  const key = { realm: about.realm, emailHash: emailHash(about.email) };
  const waits = Array.from({ length: TRIES_BEFORE_WAIT + 5 }, (_, index) => waitAfter(index + 1));
  const tries = await claimTry(ctx.db, key, waits, ctx.now());
  if (tries !== null) return tries;
  const until = await lockedUntil(ctx.db, key);
  throw new TooManyTries(Math.max(1_000, (until?.getTime() ?? 0) - ctx.now().getTime()));
}

/** Under what wrong second proofs of a member are counted: beside the e-mail's tries, which a new password forgives. */
export const secondProofsOf = (staffId: string) => ({ realm: "staff", email: `second proofs of ${staffId}` }) as const;

/** Begins to count anew: somebody has proven who they are. */
export async function forgiveTries(ctx: Ctx, about: { realm: Realm; email: string }): Promise<void> {
  await forgetTries(ctx.db, { realm: about.realm, emailHash: emailHash(about.email) });
}
