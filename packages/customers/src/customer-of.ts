import type { Ctx } from "@cartwright/db/context";
import { addressesOfCustomer, customerAccount } from "@cartwright/identity/customer-account";
import { may } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import type { CustomerDetail } from "./contract.ts";
import { profileFor } from "./profile-in.ts";

/** Who somebody is, with their account where they have one, and what the asker may do. Refuses with NotPermitted and ProfileNotFound. */
export async function customerOf(ctx: Ctx, input: { profileId: Id<"CustomerProfile"> }): Promise<CustomerDetail> {
  const { customerId, emailKey: _, ...profile } = await profileFor(ctx, input.profileId);
  const account = customerId === null ? null : await accountOf(ctx, customerId as Id<"Customer">);
  return {
    ...profile,
    disabled: account === null ? profile.disabled : account.disabledAt !== null,
    account,
    may: { write: may(ctx.actor, "customers.write"), seeOrders: may(ctx.actor, "orders.read") },
  };
}

async function accountOf(ctx: Ctx, customerId: Id<"Customer">): Promise<CustomerDetail["account"]> {
  const [{ createdAt: since, disabledAt }, addresses] = await Promise.all([
    customerAccount(ctx, customerId),
    addressesOfCustomer(ctx, customerId),
  ]);
  return { customerId, since, disabledAt, addresses };
}
