import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { MINUTE } from "@cartwright/kernel/clock";
import { newId } from "@cartwright/kernel/id";
import { z } from "zod";
import { accountHolder, customerIn } from "./account-holder.ts";
import { holdUnchanged, selectAccountByEmail } from "./accounts.store.ts";
import { askPassword } from "./ask-password.ts";
import { emailKey } from "./email-key.ts";
import { SameEmail, TooManyMails, WrongPassword } from "./errors.ts";
import { issueLink } from "./links.ts";
import { mayMail } from "./mail-allowance.ts";
import { recordSignInEvent } from "./sign-in-event.ts";
import type { Visit } from "./visit.ts";

/** What both links of a change carry: the change they belong to, and where it leads. `taken`: the new address has an account. */
export const EmailChange = z.object({ changeId: z.string(), email: z.string(), taken: z.boolean() });

/**
 * Asks both mailboxes, the old and the new, to confirm that the customer's e-mail changes; until both have, nothing does. A change
 * that was under way is withdrawn. Where the new address has an account already the answer is the same, and its owner is told so
 * by mail. Refuses with WrongPassword, TooManyTries, SameEmail and TooManyMails.
 */
export async function changeEmail(
  ctx: RootCtx,
  input: { email: string; password: string; visit: Visit },
): Promise<void> {
  const { email, visit } = input;
  const realm = "customer";
  const subjectId = customerIn(ctx.actor);
  const account = await askPassword(ctx, { holder: accountHolder(ctx.actor), password: input.password, visit });
  const key = emailKey(email);
  if (key === emailKey(account.email)) throw new SameEmail();
  await inTransaction(ctx, async (ctx) => {
    if (!(await holdUnchanged(ctx.db, realm, account))) throw new WrongPassword();
    // In one order, so that two people who want each other's addresses do not wait for each other for ever.
    const mailboxes = [
      { email: account.email, purpose: "confirm_old_email" },
      { email, purpose: "confirm_new_email" },
    ] as const;
    for (const mailbox of mailboxes.toSorted((a, b) => (emailKey(a.email) < emailKey(b.email) ? -1 : 1)))
      if (!(await mayMail(ctx, { realm, ...mailbox }))) throw new TooManyMails(60 * MINUTE);
    const taken = (await selectAccountByEmail(ctx.db, realm, key)) !== null;
    const payload = { changeId: newId(), email, taken };
    await issueLink(ctx, { purpose: "confirm_old_email", realm, subjectId, recipient: account.email, payload });
    await issueLink(ctx, { purpose: "confirm_new_email", realm, subjectId, recipient: email, payload });
    const event = { realm, subjectId, email: account.email, proven: true, visit } as const;
    await recordSignInEvent(ctx, { ...event, what: "email_change_asked", facts: { email } });
  });
}
