import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { holdUnchanged, selectAccountByEmail } from "./accounts.store.ts";
import type { SignIn } from "./contract.ts";
import { emailKey } from "./email-key.ts";
import { WrongCredentials } from "./errors.ts";
import { noteFailedTry } from "./failed-try.ts";
import { letCustomerIn, type SignedIn } from "./let-customer-in.ts";
import { passwordMatches } from "./password.ts";
import { forgiveTries, takeTry } from "./tries.ts";
import type { Visit } from "./visit.ts";

const realm = "customer";

/**
 * Proves a customer by e-mail and password; the ticket becomes a session. Counts as a try before anything is looked up, and does
 * the same work whether there is such an account or not. Refuses with WrongCredentials, alike for an unknown e-mail, a disabled
 * account and a wrong password, and with TooManyTries, for the right password too.
 */
export async function signInCustomer(ctx: RootCtx, input: SignIn & { visit: Visit }): Promise<SignedIn> {
  const { email, visit } = input;
  const nth = await takeTry(ctx, { realm, email });
  const account = await selectAccountByEmail(ctx.db, realm, emailKey(email));
  const matches = await passwordMatches(account?.passwordHash ?? null, input.password);
  if (account === null || !matches || !account.active) {
    const subjectId = account?.id ?? null;
    await inTransaction(ctx, (ctx) => noteFailedTry(ctx, { realm, subjectId, email, nth, visit }));
    throw new WrongCredentials();
  }
  return inTransaction(ctx, async (ctx) => {
    // A password that was changed while we compared opens nothing any more.
    if (!(await holdUnchanged(ctx.db, realm, account))) throw new WrongCredentials();
    await forgiveTries(ctx, { realm, email });
    return letCustomerIn(ctx, { subjectId: account.id, email: account.email, method: "password", visit });
  });
}
