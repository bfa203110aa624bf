import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import { MINUTE } from "@cartwright/kernel/clock";
import type { Id } from "@cartwright/kernel/id";
import { customerAccount } from "./customer-account.ts";
import { CustomerDisabled, TooManyMails } from "./errors.ts";
import { issueLink } from "./links.ts";
import { mayMail } from "./mail-allowance.ts";

/**
 * Sends a customer the link by which they choose a new password, for staff who were asked for help; nobody but their mailbox sees
 * it. Refuses with NotPermitted, CustomerNotFound, CustomerDisabled, and TooManyMails when the mailbox has had enough of them.
 */
export async function sendCustomerReset(ctx: Ctx, input: { customerId: Id<"Customer"> }): Promise<void> {
  requirePermission(ctx.actor, "customers.write");
  const { customerId } = input;
  const [realm, purpose] = ["customer", "reset_password"] as const;
  await inTransaction(ctx, async (ctx) => {
    const { email, name, disabledAt } = await customerAccount(ctx, customerId);
    if (disabledAt !== null) throw new CustomerDisabled();
    if (!(await mayMail(ctx, { realm, email, purpose }))) throw new TooManyMails(60 * MINUTE);
    await issueLink(ctx, { purpose, realm, subjectId: customerId, recipient: email });
    const subject = { type: realm, id: customerId, label: name };
    await recordChange(ctx, { action: "customer.reset_sent", subject, before: null, after: null });
  });
}
