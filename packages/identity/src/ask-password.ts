import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { SignInNeeded } from "@cartwright/kernel/actor";
import { type Account, selectAccount } from "./accounts.store.ts";
import type { AccountHolder } from "./account-holder.ts";
import { WrongPassword } from "./errors.ts";
import { noteFailedTry } from "./failed-try.ts";
import { passwordMatches } from "./password.ts";
import { forgiveTries, takeTry } from "./tries.ts";
import type { Visit } from "./visit.ts";

/**
 * Asks whoever is signed in for their password again, before something important. Counts as a try like any other, so that a
 * stolen session does not become a guessing machine. Refuses with WrongPassword and TooManyTries. Whoever goes on to change the
 * account holds it first (`holdUnchanged`): the password may have changed since.
 */
export async function askPassword(
  ctx: RootCtx,
  asked: { holder: AccountHolder; password: string; visit: Visit },
): Promise<Account> {
  const { realm, subjectId } = asked.holder;
  const account = await selectAccount(ctx.db, realm, subjectId);
  if (account === null || !account.active) throw new SignInNeeded();
  const { email } = account;
  const nth = await takeTry(ctx, { realm, email });
  if (!(await passwordMatches(account.passwordHash, asked.password))) {
    await inTransaction(ctx, (ctx) => noteFailedTry(ctx, { realm, subjectId, email, nth, visit: asked.visit }));
    throw new WrongPassword();
  }
  await forgiveTries(ctx, { realm, email });
  return account;
}
