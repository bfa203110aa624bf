import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { SignInStep } from "./contract.ts";
import { StartSignInAgain, WrongProof } from "./errors.ts";
import { finishSignIn, recordFailedProof } from "./staff-sign-in-events.ts";
import { holdActive } from "./staff-sign-in.store.ts";
import { takeTicket, tryTicket } from "./tickets.ts";
import { secondProofsOf, takeTry } from "./tries.ts";
import type { Visit } from "./visit.ts";

interface SecondProof {
  readonly ticket: string;
  readonly method: "totp" | "recovery_code";
  readonly visit: Visit;
  /** Uses the proof up; false when it is none. Its effects stay only if the sign-in succeeds. */
  readonly proves: (ctx: TxCtx, staffId: string) => Promise<boolean>;
}

/**
 * The second step: something besides the password, for the ticket that the password gave. Five tries, then the ticket is worth
 * nothing; and five wrong ones of a member, with however many tickets, make the next one wait. Refuses with WrongProof, TooManyTries, and with StartSignInAgain where the ticket is used, too old or of another realm.
 */
export async function signInWithSecondProof(ctx: Ctx, input: SecondProof): Promise<SignInStep> {
  const { ticket, method, visit } = input;
  const { subjectId: staffId } = await tryTicket(ctx, { ticket, realm: "staff" });
  await takeTry(ctx, secondProofsOf(staffId));
  const step = await inTransaction(ctx, async (ctx) => {
    const member = await holdActive(ctx.db, staffId);
    if (member === null) throw new StartSignInAgain();
    if (!(await input.proves(ctx, staffId))) return null;
    await takeTicket(ctx, { ticket, realm: "staff", stage: "second_factor" });
    return finishSignIn(ctx, { member, method, visit });
  });
  if (step !== null) return step;
  await recordFailedProof(ctx, { staffId, method, visit });
  throw new WrongProof();
}
