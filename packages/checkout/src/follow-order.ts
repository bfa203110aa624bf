import type { Ctx } from "@cartwright/db/context";
import type { OrderState } from "@cartwright/orders/contract";
import { viewOrder } from "@cartwright/orders/view-order";
import { statusOf } from "@cartwright/payments/attempt";
import { latestAttempt } from "@cartwright/payments/attempt-of";
import type { PaymentStatus } from "@cartwright/payments/contract";
import type { FollowedOrder } from "./contract.ts";

/** The actor's order and how its payment stands now. Refuses with OrderNotFound. */
export async function followOrder(ctx: Ctx, input: { number: number }): Promise<FollowedOrder> {
  const order = await viewOrder(ctx, input);
  const attempt = await latestAttempt(ctx, order.id);
  const payment = attempt && statusOf(attempt);
  return { order, payment, ...choicesOf(order.state, payment?.kind ?? null, order.expiresAt > ctx.now()) };
}

/** What the customer may do, and whether anything can still move. Pure. */
export function choicesOf(
  state: OrderState,
  payment: PaymentStatus["kind"] | null,
  inTime: boolean,
): Pick<FollowedOrder, "mayPayAgain" | "mayChange" | "settled"> {
  const unpaid = state === "pending_payment";
  const moneyMoves = payment === "confirming" || payment === "authorised" || payment === "needs_action";
  return {
    mayPayAgain: unpaid && inTime && (payment === "declined" || payment === "ended" || payment === "released"),
    mayChange: (unpaid && payment !== "authorised") || state === "expired",
    settled: state === "paid" || state === "cancelled" || (state === "expired" && !moneyMoves),
  };
}
