import { handOverCart } from "@cartwright/cart/hand-over-cart";
import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import { claimOrders } from "@cartwright/orders/claim-orders";

/**
 * What somebody brings along when they sign in: the guest's cart of this browser (null: there is none) becomes the customer's or
 * goes into theirs, and guest orders of their e-mail become theirs. `email` is the account's, whose mailbox they have proven to
 * be theirs. Safe to repeat, and at the same time on several devices.
 */
export async function takeAlong(
  ctx: Ctx,
  input: { customerId: Id<"Customer">; email: string; cartToken: string | null },
): Promise<void> {
  const { customerId, email, cartToken } = input;
  await inTransaction(ctx, async (ctx) => {
    // The cart first: whoever is ordering it right now is waited for, and their order found below.
    if (cartToken !== null) await handOverCart(ctx, { customerId, token: cartToken });
    await claimOrders(ctx, { customerId, email });
  });
}
