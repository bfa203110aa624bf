import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { accountHolder } from "./account-holder.ts";
import { holdUnchanged, updatePassword } from "./accounts.store.ts";
import { askPassword } from "./ask-password.ts";
import { WrongPassword } from "./errors.ts";
import { withdrawWaysIn } from "./links.ts";
import { notifyOwner } from "./notice.ts";
import { hashPassword } from "./password.ts";
import { assertHardToGuess } from "./password-rules.ts";
import { revokeSessions } from "./sessions.ts";
import { recordSignInEvent } from "./sign-in-event.ts";
import type { Visit } from "./visit.ts";

/**
 * Changes the password of whoever is signed in, customer or staff. Their other sessions end, and every link that could still set
 * another password or e-mail; the owner is told by mail. Refuses with WrongPassword, TooManyTries and WeakPassword.
 */
export async function changePassword(
  ctx: RootCtx,
  input: { current: string; next: string; visit: Visit },
): Promise<void> {
  const { visit } = input;
  const holder = accountHolder(ctx.actor);
  const { realm, subjectId, sessionId } = holder;
  const account = await askPassword(ctx, { holder, password: input.current, visit });
  assertHardToGuess(input.next, account);
  const passwordHash = await hashPassword(input.next);
  const { email } = account;
  await inTransaction(ctx, async (ctx) => {
    if (!(await holdUnchanged(ctx.db, realm, account))) throw new WrongPassword();
    await updatePassword(ctx.db, realm, { id: subjectId, passwordHash }, ctx.now());
    await withdrawWaysIn(ctx, { realm, subjectId });
    await revokeSessions(ctx, { realm, subjectId, except: sessionId, because: "password_changed" });
    await notifyOwner(ctx, { realm, subjectId, kind: "password_changed" });
    await recordSignInEvent(ctx, { realm, what: "password_changed", subjectId, email, proven: true, visit });
  });
}
