import type { RootCtx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { newId } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import type { z } from "zod";
import { customerChanged } from "./contract.ts";
import { insertCustomer } from "./customers.store.ts";
import { emailKey } from "./email-key.ts";
import { LinkNoLongerValid, WrongPassword } from "./errors.ts";
import { type LinkRow, withdrawLinksTo } from "./links.store.ts";
import { linkOf, takeLink } from "./links.ts";
import { noteFailedTry } from "./failed-try.ts";
import { letCustomerIn } from "./let-customer-in.ts";
import { lockMailbox } from "./mail-allowance.store.ts";
import { passwordMatches } from "./password.ts";
import { proofHashOf, Registration } from "./register.ts";
import { same } from "./secret-token.ts";
import { recordSignInEvent } from "./sign-in-event.ts";
import { forgiveTries, takeTry } from "./tries.ts";
import type { Visit } from "./visit.ts";

export interface ConfirmRegistrationOf {
  readonly token: string;
  /** What `register` gave this browser; null in any other. */
  readonly proof: string | null;
  readonly password?: string | undefined;
  /** IDENTITY_LINK_SECRET. */
  readonly secret: string;
  readonly visit: Visit;
}

/** `password_needed`: this is not the browser that registered, so whoever opens the link must know what was chosen there. */
export type RegistrationStep =
  | { readonly kind: "signed_in"; readonly ticket: string }
  | { readonly kind: "password_needed" };

/**
 * Makes the account that a registration's link stands for, and signs its owner in. Reading the mailbox alone is not enough: an
 * account is made by whoever asked for it, so a stranger's registration never becomes somebody's account with the stranger's
 * password. All other registrations of the address are withdrawn. Refuses with LinkNoLongerValid, WrongPassword, TooManyTries.
 */
export async function confirmRegistration(ctx: RootCtx, input: ConfirmRegistrationOf): Promise<RegistrationStep> {
  const { visit } = input;
  const opened = { token: input.token, purpose: "register", realm: "customer", secret: input.secret } as const;
  const link = await linkOf(ctx, opened);
  if (link.subjectId !== null) throw new LinkNoLongerValid();
  const registration = Registration.parse(link.payload);
  const sameBrowser = input.proof !== null && same(proofHashOf(input.proof), registration.proofHash);
  if (!sameBrowser && input.password === undefined) return { kind: "password_needed" };
  if (!sameBrowser) await requirePassword(ctx, link, registration, { password: input.password ?? "", visit });
  return inTransaction(ctx, async (ctx) => {
    // Confirmations of one address come one after the other: the first withdraws the links of the others.
    await lockMailbox(ctx.db, "customer", emailKey(link.recipient));
    const { recipient: email } = await takeLink(ctx, opened);
    const subjectId = await makeCustomer(ctx, email, registration);
    await recordSignInEvent(ctx, { realm: "customer", what: "registered", subjectId, email, proven: true, visit });
    return letCustomerIn(ctx, { subjectId, email, method: "registration", visit });
  });
}

async function requirePassword(
  ctx: RootCtx,
  { recipient: email }: LinkRow,
  { passwordHash }: z.infer<typeof Registration>,
  given: { password: string; visit: Visit },
): Promise<void> {
  const realm = "customer";
  const nth = await takeTry(ctx, { realm, email });
  if (!(await passwordMatches(passwordHash, given.password))) {
    await inTransaction(ctx, (ctx) => noteFailedTry(ctx, { realm, subjectId: null, email, nth, visit: given.visit }));
    throw new WrongPassword("This is not the password that was chosen with this registration.");
  }
  await forgiveTries(ctx, { realm, email });
}

async function makeCustomer(ctx: TxCtx, email: string, chosen: z.infer<typeof Registration>): Promise<string> {
  const id = newId<"Customer">();
  const { name, passwordHash } = chosen;
  const made = await insertCustomer(ctx.db, { id, email, emailKey: emailKey(email), name, passwordHash }, ctx.now());
  if (!made) throw new LinkNoLongerValid();
  await publish(ctx, customerChanged({ customerId: id }));
  await withdrawLinksTo(ctx.db, { purpose: "register", realm: "customer", emailKey: emailKey(email) }, ctx.now());
  return id;
}
