import type { Id } from "@cartwright/kernel/id";
import type { Money } from "@cartwright/kernel/money";
import type { OrderState } from "./contract.ts";
import { OrderCannotMove } from "./errors.ts";

/** What the rules need to know of an order. */
export interface Order {
  readonly id: Id<"Order">;
  readonly number: number;
  readonly state: OrderState;
  readonly cartId: Id<"Cart">;
  /** Whose account it belongs to; null for a guest's. */
  readonly customerId: Id<"Customer"> | null;
  readonly marketCode: string;
  readonly country: string;
  readonly linkVersion: number;
  readonly total: Money;
  readonly expiresAt: Date;
}

/** Which state may follow which. `expired → authorised` is a payment that succeeded late and whose stock could be taken again. */
export const NEXT_STATES: Readonly<Record<OrderState, readonly OrderState[]>> = {
  pending_payment: ["authorised", "expired", "cancelled"],
  authorised: ["paid", "cancelled"],
  paid: [],
  expired: ["authorised"],
  cancelled: [],
};

/** Refuses a step that the table does not have. */
export function assertMove(from: OrderState, to: OrderState): void {
  if (!NEXT_STATES[from].includes(to)) throw new OrderCannotMove(from, to);
}

/** Minutes that an order waits for its payment while its stock is held. */
export const PAYMENT_MINUTES = 15;
