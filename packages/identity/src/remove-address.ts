import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { SignInNeeded } from "@cartwright/kernel/actor";
import { customerIn } from "./account-holder.ts";
import { appointDefault, deleteAddress } from "./addresses.store.ts";
import { lockCustomer } from "./customers.store.ts";
import { AddressNotFound } from "./errors.ts";

/** Forgets an address; where it was the default, the newest of the others becomes it. Refuses with AddressNotFound. */
export async function removeAddress(ctx: Ctx, input: { addressId: string }): Promise<void> {
  const customerId = customerIn(ctx.actor);
  await inTransaction(ctx, async (ctx) => {
    if (!(await lockCustomer(ctx.db, customerId))) throw new SignInNeeded();
    if (!(await deleteAddress(ctx.db, customerId, input.addressId))) throw new AddressNotFound();
    await appointDefault(ctx.db, customerId, ctx.now());
  });
}
