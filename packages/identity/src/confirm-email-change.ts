import type { RootCtx } from "@cartwright/db/context";
import { isUniqueViolation } from "@cartwright/db/pg-errors";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { selectAccount } from "./accounts.store.ts";
import { EmailChange } from "./change-email.ts";
import { customerChanged } from "./contract.ts";
import { lockCustomer, updateEmail } from "./customers.store.ts";
import { emailKey } from "./email-key.ts";
import { selectAgreedEmail } from "./email-changes.store.ts";
import { LinkNoLongerValid } from "./errors.ts";
import { type LinkRow, withdrawLinks } from "./links.store.ts";
import { linkOf, purposeOfToken, takeLink } from "./links.ts";
import { notifyOwner } from "./notice.ts";
import { recordSignInEvent } from "./sign-in-event.ts";
import type { Visit } from "./visit.ts";

const PURPOSES = ["confirm_old_email", "confirm_new_email"] as const;

/** `waiting`: the other mailbox has not agreed yet. `changed`: both have, and the account has its new e-mail. */
export type EmailChangeStep = { readonly kind: "waiting" } | { readonly kind: "changed" };

/**
 * Notes that one mailbox agrees to the change of an e-mail; the second one changes it, and links that were sent to the old mailbox
 * stop working. Needs no sign-in: the link itself is the proof. Refuses with LinkNoLongerValid, also when somebody else has got
 * the address meanwhile.
 */
export async function confirmEmailChange(
  ctx: RootCtx,
  input: { token: string; secret: string; visit: Visit },
): Promise<EmailChangeStep> {
  const { token, secret, visit } = input;
  const purpose = purposeOfToken(token, secret, PURPOSES);
  if (purpose === null) throw new LinkNoLongerValid();
  const opened = { token, purpose, realm: "customer", secret } as const;
  const { subjectId } = await linkOf(ctx, opened);
  if (subjectId === null) throw new LinkNoLongerValid();
  try {
    return await inTransaction(ctx, async (ctx) => {
      if (!(await lockCustomer(ctx.db, subjectId))) throw new LinkNoLongerValid();
      const { changeId, taken } = changeOf(await takeLink(ctx, opened));
      const before = (await selectAccount(ctx.db, "customer", subjectId))?.email ?? "";
      const event = { realm: "customer", subjectId, email: before, proven: true, visit } as const;
      const email = await selectAgreedEmail(ctx.db, subjectId, changeId);
      if (email === null || taken) {
        await recordSignInEvent(ctx, { ...event, what: "email_change_confirmed", facts: { by: purpose } });
        return { kind: "waiting" };
      }
      if (!(await updateEmail(ctx.db, subjectId, { email, emailKey: emailKey(email) }, ctx.now())))
        throw new LinkNoLongerValid();
      await withdrawLinks(ctx.db, { purpose: "reset_password", realm: "customer", subjectId }, ctx.now());
      await publish(ctx, customerChanged({ customerId: subjectId as Id<"Customer"> }));
      await notifyOwner(ctx, { realm: "customer", subjectId, kind: "email_changed" });
      await recordSignInEvent(ctx, { ...event, what: "email_changed", facts: { email } });
      return { kind: "changed" };
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new LinkNoLongerValid();
    throw error;
  }
}

const changeOf = (link: LinkRow) => EmailChange.parse(link.payload);
