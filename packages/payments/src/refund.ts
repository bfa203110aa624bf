import type { Id } from "@cartwright/kernel/id";
import { add, type Money, subtract, zero } from "@cartwright/kernel/money";
import type { RefundMoney, RefundState, RefundView } from "./contract.ts";
import { RefundTooMuch } from "./errors.ts";

export interface Refund {
  readonly id: Id<"Refund">;
  readonly attemptId: Id<"PaymentAttempt">;
  readonly orderId: Id<"Order">;
  readonly state: RefundState;
  readonly amount: Money;
  readonly reason: string;
  readonly idempotencyKey: string;
  readonly gatewayReference: string | null;
  readonly failureCode: string | null;
  readonly createdAt: Date;
  readonly movedAt: Date;
}

/** Which state may follow which. `sent`: the gateway may know of it. Both ends are final: a failed one is followed by another refund. */
export const NEXT_REFUND_STATES: Readonly<Record<RefundState, readonly RefundState[]>> = {
  requested: ["sent"],
  sent: ["settled", "failed"],
  settled: [],
  failed: [],
};

export const isUnderWay = ({ state }: Pick<Refund, "state">): boolean => state === "requested" || state === "sent";

/** What became of captured money. Pure; money that is under way is neither refunded yet nor free to be asked for again. */
export function refundMoney(captured: Money, refunds: readonly Pick<Refund, "state" | "amount">[]): RefundMoney {
  const sumOf = (some: typeof refunds) => add(zero(captured.currency), ...some.map((refund) => refund.amount));
  const refunded = sumOf(refunds.filter((refund) => refund.state === "settled"));
  const underWay = sumOf(refunds.filter(isUnderWay));
  return { captured, refunded, underWay, refundable: subtract(subtract(captured, refunded), underWay) };
}

/** Refuses with RefundTooMuch what is more than refundable, and what is in another currency than was captured. */
export function assertRefundable({ refundable }: RefundMoney, asked: Money): void {
  if (asked.currency !== refundable.currency || asked.amount > refundable.amount)
    throw new RefundTooMuch(asked, refundable);
}

/** Names (refund, operation), never the try: the gateway gives this refund's money back once, however often it is asked. */
export const refundKey = (refund: Pick<Refund, "id">): string => `${refund.id}:refund`;

/** What staff see of a refund. */
export const viewOf = (refund: Refund): RefundView => ({
  id: refund.id,
  state: refund.state,
  amount: refund.amount,
  reason: refund.reason,
  failureCode: refund.failureCode,
  requestedAt: refund.createdAt,
  endedAt: isUnderWay(refund) ? null : refund.movedAt,
});
