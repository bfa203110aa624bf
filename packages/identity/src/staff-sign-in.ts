import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { holdUnchanged, selectAccountByEmail } from "./accounts.store.ts";
import type { SignIn, SignInStep } from "./contract.ts";
import { emailKey } from "./email-key.ts";
import { WrongCredentials } from "./errors.ts";
import { noteFailedTry } from "./failed-try.ts";
import { passwordMatches } from "./password.ts";
import { finishSignIn } from "./staff-sign-in-events.ts";
import { type FactorsRow, selectFactors } from "./staff-sign-in.store.ts";
import { issueTicket } from "./tickets.ts";
import { takeTry } from "./tries.ts";
import type { Visit } from "./visit.ts";

/**
 * The first step of staff: their password. Whoever has a second factor gets a ticket for it instead of a session, and the try
 * stays counted until that is proven, so that nobody guesses codes without end. Refuses with WrongCredentials, the same for a
 * wrong password, an unknown e-mail and a disabled account, and with TooManyTries.
 */
export async function signInStaff(ctx: RootCtx, input: SignIn & { visit: Visit }): Promise<SignInStep> {
  const { email, password, visit } = input;
  const nth = await takeTry(ctx, { realm: "staff", email });
  const account = await selectAccountByEmail(ctx.db, "staff", emailKey(email));
  const known = account?.active ? account : null;
  const step = (await passwordMatches(known?.passwordHash ?? null, password))
    ? await inTransaction(ctx, async (ctx): Promise<SignInStep | null> => {
        // Held: the password may have been changed, or the account disabled, while this one was checked.
        if (known === null || !(await holdUnchanged(ctx.db, "staff", known))) return null;
        const methods = methodsOf(await selectFactors(ctx.db, known.id));
        if (methods.length === 0) return finishSignIn(ctx, { member: known, method: "password", visit });
        const next = { realm: "staff", subjectId: known.id, stage: "second_factor", method: "password" } as const;
        return { kind: "second_factor", ticket: await issueTicket(ctx, next), methods };
      })
    : null;
  if (step !== null) return step;
  const failed = { realm: "staff", subjectId: account?.id ?? null, email, nth, visit } as const;
  await inTransaction(ctx, (ctx) => noteFailedTry(ctx, failed));
  throw new WrongCredentials();
}

type Methods = Extract<SignInStep, { kind: "second_factor" }>["methods"];

/** Recovery codes stand in for a factor; alone they are none. */
function methodsOf({ totp, passkeys, codes }: FactorsRow): Methods {
  if (!totp && passkeys === 0) return [];
  const offered = { totp, passkey: passkeys > 0, recovery_code: codes > 0 };
  return (["totp", "passkey", "recovery_code"] as const).filter((method) => offered[method]);
}
