import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Address } from "@cartwright/kernel/address";
import { SignInNeeded } from "@cartwright/kernel/actor";
import { newId } from "@cartwright/kernel/id";
import { customerIn } from "./account-holder.ts";
import {
  type AddressRow,
  appointDefault,
  clearDefault,
  insertAddress,
  selectAddresses,
  updateAddress,
} from "./addresses.store.ts";
import { lockCustomer } from "./customers.store.ts";
import { AddressBookFull, AddressNotFound } from "./errors.ts";

export const MOST_ADDRESSES = 20;

/**
 * Saves a new address, or changes the one named. Whoever has addresses has exactly one default: the first that is saved, until
 * another is chosen. Refuses with AddressNotFound what is somebody else's, and with AddressBookFull.
 */
export async function saveAddress(
  ctx: Ctx,
  input: { addressId?: string | undefined; address: Address; isDefault: boolean },
): Promise<{ addressId: string }> {
  const customerId = customerIn(ctx.actor);
  const row = rowOf(input);
  return inTransaction(ctx, async (ctx) => {
    if (!(await lockCustomer(ctx.db, customerId))) throw new SignInNeeded();
    if (row.isDefault) await clearDefault(ctx.db, customerId);
    if (input.addressId !== undefined) {
      if (!(await updateAddress(ctx.db, customerId, row, ctx.now()))) throw new AddressNotFound();
    } else {
      if ((await selectAddresses(ctx.db, customerId)).length >= MOST_ADDRESSES)
        throw new AddressBookFull(MOST_ADDRESSES);
      await insertAddress(ctx.db, customerId, row, ctx.now());
    }
    await appointDefault(ctx.db, customerId, ctx.now());
    return { addressId: row.id };
  });
}

function rowOf(input: { addressId?: string | undefined; address: Address; isDefault: boolean }): AddressRow {
  const { fullName, line1, line2, city, region, postcode, country } = input.address;
  const id = input.addressId ?? newId<"CustomerAddress">();
  const optional = { line2: line2 === undefined || line2 === "" ? null : line2, region: region ?? null };
  return { id, fullName, line1, city, postcode, country, ...optional, isDefault: input.isDefault };
}
