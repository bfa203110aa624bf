import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { selectAccount, updatePassword } from "./accounts.store.ts";
import type { Realm } from "./contract.ts";
import { emailKey } from "./email-key.ts";
import { LinkNoLongerValid } from "./errors.ts";
import { linkOf, takeLink, withdrawWaysIn } from "./links.ts";
import { notifyOwner } from "./notice.ts";
import { hashPassword } from "./password.ts";
import { assertHardToGuess } from "./password-rules.ts";
import { revokeSessions } from "./sessions.ts";
import { recordSignInEvent } from "./sign-in-event.ts";
import { forgiveTries } from "./tries.ts";
import type { Visit } from "./visit.ts";

export interface ResetPasswordOf {
  readonly realm: Realm;
  readonly token: string;
  readonly password: string;
  /** IDENTITY_LINK_SECRET. */
  readonly secret: string;
  readonly visit: Visit;
}

/**
 * Sets a new password by the link from a mail, once. All sessions of the account end, and all sign-ins that are half way; wrong
 * tries are forgotten; a change of the e-mail that is half way is withdrawn; the owner is told by mail. One implementation for
 * both realms: what may follow (customers are signed in, staff prove their second factor) is the caller's, in the same
 * transaction if it opens one. Refuses with LinkNoLongerValid and WeakPassword.
 */
export async function resetPassword(ctx: Ctx, input: ResetPasswordOf): Promise<{ subjectId: string; email: string }> {
  const { realm, visit } = input;
  const opened = { token: input.token, purpose: "reset_password", realm, secret: input.secret } as const;
  // Before the costly hash: a made-up link costs us next to nothing.
  const { subjectId, recipient } = await linkOf(ctx, opened);
  const account = subjectId === null ? null : await selectAccount(ctx.db, realm, subjectId);
  // Asked for while the e-mail was changing, it lies in a mailbox that is not the account's any more.
  if (account === null || emailKey(recipient) !== emailKey(account.email)) throw new LinkNoLongerValid();
  assertHardToGuess(input.password, account);
  const { id, email } = account;
  const passwordHash = await hashPassword(input.password);
  return inTransaction(ctx, async (ctx) => {
    // The account before its links, as everywhere: whoever comes second waits here, then finds the link used.
    if (!(await updatePassword(ctx.db, realm, { id, passwordHash }, ctx.now()))) throw new LinkNoLongerValid();
    await takeLink(ctx, opened);
    await withdrawWaysIn(ctx, { realm, subjectId: id });
    await revokeSessions(ctx, { realm, subjectId: id, because: "password_reset" });
    await forgiveTries(ctx, { realm, email });
    await notifyOwner(ctx, { realm, subjectId: id, kind: "password_changed" });
    await recordSignInEvent(ctx, { realm, what: "password_reset", subjectId: id, email, proven: true, visit });
    return { subjectId: id, email };
  });
}
