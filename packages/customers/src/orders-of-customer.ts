import type { Ctx } from "@cartwright/db/context";
import type { Page } from "@cartwright/kernel/page";
import type { OrderRow } from "@cartwright/orders/contract";
import { ordersOfPerson } from "@cartwright/orders/orders-of-person";
import type { OrdersOfCustomer } from "./contract.ts";
import { profileFor } from "./profile-in.ts";

/**
 * The orders of a customer, newest first: those of their account, and those that a guest placed with their e-mail. Refuses with
 * NotPermitted whoever may not see customers, or orders, and with ProfileNotFound.
 */
export async function ordersOfCustomer(ctx: Ctx, input: OrdersOfCustomer): Promise<Page<OrderRow>> {
  const { customerId, emailKey: mailbox } = await profileFor(ctx, input.profileId);
  const { cursor, limit } = input;
  return ordersOfPerson(ctx, { person: { customerId, mailbox }, cursor, limit });
}
