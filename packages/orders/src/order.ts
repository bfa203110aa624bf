import type { Id } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import type { FulfilmentState, OrderPayment, OrderState } from "./contract.ts";
import { OnItsWay, OrderCannotMove } from "./errors.ts";

/** What the rules need to know of an order. */
export interface Order {
  readonly id: Id<"Order">;
  readonly number: number;
  readonly state: OrderState;
  readonly fulfilment: FulfilmentState;
  readonly payment: OrderPayment;
  /** Counts the changes; two people who look at one order compare it. */
  readonly version: number;
  readonly cartId: Id<"Cart">;
  /** Whose account it belongs to; null for a guest's. */
  readonly customerId: Id<"Customer"> | null;
  readonly marketCode: string;
  readonly country: string;
  readonly linkVersion: number;
  readonly total: Money;
  readonly expiresAt: Date;
}

/**
 * Which state may follow which. `expired → authorised` is a payment that succeeded late and whose stock could be taken again;
 * `paid → cancelled` is for an order of which nothing has left.
 */
export const NEXT_STATES: Readonly<Record<OrderState, readonly OrderState[]>> = {
  pending_payment: ["authorised", "expired", "cancelled"],
  authorised: ["paid", "cancelled"],
  paid: ["cancelled"],
  expired: ["authorised"],
  cancelled: [],
};

/** Refuses a step that the table does not have, and to cancel what is on its way. */
export function assertMove(order: Pick<Order, "state" | "fulfilment">, to: OrderState): void {
  if (!NEXT_STATES[order.state].includes(to)) throw new OrderCannotMove(order.state, to);
  if (to === "cancelled" && order.fulfilment !== "unfulfilled") throw new OnItsWay();
}

/** What a move means for the money, as lists show it. What was taken stays taken until a refund of it settles. Pure. */
export function paymentAfter(order: Pick<Order, "state" | "payment">, to: OrderState): OrderPayment {
  switch (to) {
    case "authorised":
    case "paid":
      return to;
    case "cancelled":
      return order.state === "authorised" ? "released" : order.payment;
    case "pending_payment":
    case "expired":
      return order.payment;
  }
}

/** How the money of an order in this state can stand: what `paymentAfter` and refunds leave. */
export const PAYMENTS_OF: Readonly<Record<OrderState, readonly OrderPayment[]>> = {
  pending_payment: ["unpaid"],
  authorised: ["authorised"],
  paid: ["paid", "partly_refunded", "refunded"],
  expired: ["unpaid"],
  cancelled: ["unpaid", "released", "paid", "partly_refunded", "refunded"],
};

/** How much of an order's money is back, in one word. Pure. */
export function paymentOfRefunds(total: Money, refunded: Money): OrderPayment {
  if (refunded.amount === 0) return "paid";
  return refunded.amount < total.amount ? "partly_refunded" : "refunded";
}

/** Minutes that an order waits for its payment while its stock is held. */
export const PAYMENT_MINUTES = 15;
