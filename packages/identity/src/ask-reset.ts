import type { RootCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { selectAccountByEmail } from "./accounts.store.ts";
import type { Realm } from "./contract.ts";
import { emailKey } from "./email-key.ts";
import { issueLink } from "./links.ts";
import { mayMail } from "./mail-allowance.ts";
import { recordSignInEvent } from "./sign-in-event.ts";
import type { Visit } from "./visit.ts";

/**
 * Sends a link by which a new password can be chosen; for customers and for staff. The same answer and the same work whether
 * there is an account or not: for nobody a link is written down too, and the worker writes no mail for it. After
 * MAILS_PER_HOUR to one mailbox nothing more is sent, and the answer stays the same.
 */
export async function askReset(ctx: RootCtx, input: { realm: Realm; email: string; visit: Visit }): Promise<void> {
  const { realm, email, visit } = input;
  await inTransaction(ctx, async (ctx) => {
    if (!(await mayMail(ctx, { realm, email, purpose: "reset_password" }))) return;
    const found = await selectAccountByEmail(ctx.db, realm, emailKey(email));
    const account = found?.active ? found : null;
    const subjectId = account?.id ?? null;
    await issueLink(ctx, { purpose: "reset_password", realm, subjectId, recipient: account?.email ?? email });
    await recordSignInEvent(ctx, { realm, what: "reset_asked", subjectId, email, proven: false, visit });
  });
}
