import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { updateExpiry } from "./orders.store.ts";

/** Gives an unpaid order until `expiresAt` to be paid. Does nothing to any other order. */
export const extendPaymentTime = (ctx: TxCtx, orderId: Id<"Order">, expiresAt: Date): Promise<void> =>
  updateExpiry(ctx.db, orderId, expiresAt);
