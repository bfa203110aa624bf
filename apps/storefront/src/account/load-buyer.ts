import { TRPCError } from "@trpc/server";
import type { Buyer } from "../checkout/buyer.ts";
import { askAccount } from "./ask-account.ts";

/**
 * The customer who is at the checkout, with the addresses that this market delivers to; null for guests. Buying needs no account,
 * so whatever refuses the question (it is logged where it happens), the checkout is a guest's.
 */
export async function loadBuyer(market: { readonly countries: readonly string[] }): Promise<Buyer | null> {
  try {
    const account = await askAccount();
    const { customer } = await account.me();
    if (customer === null) return null;
    const { email, name } = customer;
    const addresses = (await account.addresses()).filter(({ address }) => market.countries.includes(address.country));
    return { email, name, addresses };
  } catch (error) {
    if (error instanceof TRPCError) return null;
    throw error;
  }
}
