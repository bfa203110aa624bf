import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { customerChanged } from "./contract.ts";
import { customerAccount } from "./customer-account.ts";
import { updateDisabled } from "./customer-accounts.store.ts";
import { withdrawWaysIn } from "./links.ts";
import { revokeSessions } from "./sessions.ts";

/**
 * Shuts a customer out of their account: their sessions end at once, and no link in their mailbox works any more. Orders and
 * their own links go on. Doing it again changes nothing. Refuses with NotPermitted and CustomerNotFound.
 */
export async function disableCustomer(ctx: Ctx, input: { customerId: Id<"Customer"> }): Promise<void> {
  const owner = { realm: "customer", subjectId: input.customerId } as const;
  await turn(ctx, input.customerId, true, async (ctx) => {
    await revokeSessions(ctx, { ...owner, because: "disabled" });
    await withdrawWaysIn(ctx, owner);
  });
}

/** Lets them in again, with the password that they had. Refuses with NotPermitted and CustomerNotFound. */
export async function enableCustomer(ctx: Ctx, input: { customerId: Id<"Customer"> }): Promise<void> {
  await turn(ctx, input.customerId, false, () => Promise.resolve());
}

async function turn(
  ctx: Ctx,
  customerId: Id<"Customer">,
  disabled: boolean,
  follow: (ctx: TxCtx) => Promise<void>,
): Promise<void> {
  requirePermission(ctx.actor, "customers.write");
  await inTransaction(ctx, async (ctx) => {
    const { name } = await customerAccount(ctx, customerId);
    if (!(await updateDisabled(ctx.db, customerId, disabled, ctx.now()))) return;
    await follow(ctx);
    await publish(ctx, customerChanged({ customerId }));
    await recordChange(ctx, {
      action: `customer.${disabled ? "disabled" : "enabled"}`,
      subject: { type: "customer", id: customerId, label: name },
      before: { signIn: disabled ? "allowed" : "disabled" },
      after: { signIn: disabled ? "disabled" : "allowed" },
    });
  });
}
