import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { extendReservation as extend } from "./inventory.store.ts";

/** Holds an order's stock until a later time. Says false when it is not held any more. */
export function extendReservation(ctx: TxCtx, orderId: Id<"Order">, expiresAt: Date): Promise<boolean> {
  return extend(ctx.db, orderId, expiresAt, ctx.now());
}
