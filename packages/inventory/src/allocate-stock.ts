import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { moveReservation, reservedLines } from "./inventory.store.ts";
import { takeStock } from "./take-stock.ts";

/** Makes a held reservation final: it no longer expires. Says false when it is not held any more. */
export function allocateStock(ctx: TxCtx, orderId: Id<"Order">): Promise<boolean> {
  return moveReservation(ctx.db, orderId, ["held"], "allocated", ctx.now());
}

/** For a payment that succeeded after its reservation had gone: takes the stock again and allocates it. Refuses with SoldOut. */
export async function allocateReleasedStock(ctx: TxCtx, orderId: Id<"Order">): Promise<boolean> {
  if (!(await moveReservation(ctx.db, orderId, ["released"], "allocated", ctx.now()))) return false;
  await takeStock(ctx, await reservedLines(ctx.db, orderId));
  return true;
}
