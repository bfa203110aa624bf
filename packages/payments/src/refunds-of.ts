import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import type { OrderRefunds } from "./contract.ts";
import { selectCapturedAttempt } from "./payments.store.ts";
import { refundMoney, viewOf } from "./refund.ts";
import { selectRefundsOfAttempt } from "./refunds.store.ts";

/** The refunds of an order and what is left of its money. The caller has made sure that the actor may see the order. */
export async function refundsOf(ctx: Ctx, orderId: Id<"Order">): Promise<OrderRefunds> {
  const attempt = await selectCapturedAttempt(ctx.db, orderId);
  if (attempt === null) return { money: null, refunds: [] };
  const refunds = await selectRefundsOfAttempt(ctx.db, attempt.id);
  return { money: refundMoney(attempt.amount, refunds), refunds: refunds.map(viewOf) };
}
