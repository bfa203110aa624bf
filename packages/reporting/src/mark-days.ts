import { cartStartedAt } from "@cartwright/cart/carts-of-day";
import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { paidMoment } from "@cartwright/orders/paid-moment";
import { refundSettledAt } from "@cartwright/payments/refunds-of-day";
import { storeSettings } from "@cartwright/settings/store-settings";
import { markDays, selectLocal } from "./calendar.store.ts";

/** An order was paid: the day of that, and the day on which its cart was started, are to be made again. */
export async function markPaidOrder(ctx: TxCtx, { orderId }: { orderId: Id<"Order"> }): Promise<void> {
  const paid = await paidMoment(ctx, orderId);
  if (paid === null) return;
  await mark(ctx, [paid.at, await cartStartedAt(ctx, paid.cartId)]);
}

/** Money went back: the day on which the gateway booked that is to be made again, whenever the order was paid. */
export async function markRefund(ctx: TxCtx, { refundId }: { refundId: Id<"Refund"> }): Promise<void> {
  await mark(ctx, [await refundSettledAt(ctx, refundId)]);
}

async function mark(ctx: TxCtx, moments: readonly (Date | null)[]): Promise<void> {
  const { timeZone } = await storeSettings(ctx);
  const days = new Set<string>();
  for (const at of moments) if (at !== null) days.add((await selectLocal(ctx.db, at, timeZone)).day);
  if (days.size > 0) await markDays(ctx.db, [...days]);
}
