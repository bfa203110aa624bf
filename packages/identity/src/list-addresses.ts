import type { Ctx } from "@cartwright/db/context";
import { customerIn } from "./account-holder.ts";
import { type AddressRow, selectAddresses } from "./addresses.store.ts";
import type { SavedAddress } from "./contract.ts";

/** The customer's own addresses: the default first, then the newest. */
export async function listAddresses(ctx: Ctx): Promise<SavedAddress[]> {
  return (await selectAddresses(ctx.db, customerIn(ctx.actor))).map(savedAddress);
}

export function savedAddress({ id, isDefault, line2, region, ...row }: AddressRow): SavedAddress {
  const optional = { ...(line2 === null ? {} : { line2 }), ...(region === null ? {} : { region }) };
  return { id, isDefault, address: { ...row, ...optional } };
}
