import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { refillCart } from "@cartwright/cart/refill-cart";
import { releaseStock } from "@cartwright/inventory/release-stock";
import { moveOrder } from "@cartwright/orders/move-order";
import { lockedOrderOf, orderOf } from "@cartwright/orders/order-of";
import { viewOrder } from "@cartwright/orders/view-order";
import { latestAttempt } from "@cartwright/payments/attempt-of";
import { abandonPayment } from "@cartwright/payments/request-operations";
import { ChangedBefore, TooLateToChange } from "./errors.ts";

/**
 * Takes an unpaid order apart: cancels it, puts its stock back on sale and its lines into a fresh cart, whose token it returns;
 * a customer's lines go into the cart of their account, which has none. An expired order only gives its lines. Refuses with TooLateToChange once the bank has said yes,
 * and with ChangedBefore for an order that has been taken apart already.
 */
export async function changeOrder(ctx: Ctx, input: { number: number }): Promise<{ cartToken: string | null }> {
  const { id } = await orderOf(ctx, input);
  return inTransaction(ctx, async (ctx) => {
    const order = await lockedOrderOf(ctx, id);
    if (order.state === "cancelled") throw new ChangedBefore();
    if (order.state === "authorised" || order.state === "paid") throw new TooLateToChange();
    const { lines, marketCode } = await viewOrder(ctx, { id });
    const cart = await refillCart(ctx, { marketCode, lines });
    if (order.state === "pending_payment") {
      if ((await latestAttempt(ctx, id))?.state === "authorised") throw new TooLateToChange();
      await moveOrder(ctx, order, "cancelled");
      await abandonPayment(ctx, id);
      await releaseStock(ctx, id);
    }
    return { cartToken: cart.token };
  });
}
