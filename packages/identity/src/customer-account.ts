import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { selectAddresses } from "./addresses.store.ts";
import type { SavedAddress } from "./contract.ts";
import { type CustomerAccountRow, selectCustomerAccount } from "./customer-accounts.store.ts";
import { CustomerNotFound } from "./errors.ts";
import { savedAddress } from "./list-addresses.ts";

export type CustomerAccount = CustomerAccountRow;

/** A customer's account, as staff and our own workers see it. Refuses with NotPermitted and CustomerNotFound. */
export async function customerAccount(ctx: Ctx, customerId: Id<"Customer">): Promise<CustomerAccount> {
  requirePermission(ctx.actor, "customers.read");
  const account = await selectCustomerAccount(ctx.db, customerId);
  if (account === null) throw new CustomerNotFound();
  return account;
}

/** The addresses that the customer has saved: the default first. Refuses with NotPermitted. */
export async function addressesOfCustomer(ctx: Ctx, customerId: Id<"Customer">): Promise<SavedAddress[]> {
  requirePermission(ctx.actor, "customers.read");
  return (await selectAddresses(ctx.db, customerId)).map(savedAddress);
}
