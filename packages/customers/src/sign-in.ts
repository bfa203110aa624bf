import type { Ctx } from "@cartwright/db/context";
import { disableCustomer, enableCustomer } from "@cartwright/identity/disable-customer";
import { sendCustomerReset } from "@cartwright/identity/send-customer-reset";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { NoAccount } from "./errors.ts";
import { profileFor } from "./profile-in.ts";

type OfProfile = { readonly profileId: Id<"CustomerProfile"> };

/** Turns signing in off for a customer's account and ends their sessions. Refuses with NotPermitted, ProfileNotFound and NoAccount. */
export async function disableSignIn(ctx: Ctx, input: OfProfile): Promise<void> {
  await disableCustomer(ctx, await accountBehind(ctx, input));
}

/** Turns it on again. Refuses as `disableSignIn`. */
export async function enableSignIn(ctx: Ctx, input: OfProfile): Promise<void> {
  await enableCustomer(ctx, await accountBehind(ctx, input));
}

/** Mails them the link for a new password. Refuses as `disableSignIn`, with CustomerDisabled, and with TooManyMails. */
export async function sendReset(ctx: Ctx, input: OfProfile): Promise<void> {
  await sendCustomerReset(ctx, await accountBehind(ctx, input));
}

async function accountBehind(ctx: Ctx, { profileId }: OfProfile): Promise<{ customerId: Id<"Customer"> }> {
  requirePermission(ctx.actor, "customers.write");
  const { customerId } = await profileFor(ctx, profileId);
  if (customerId === null) throw new NoAccount();
  return { customerId: customerId as Id<"Customer"> };
}
