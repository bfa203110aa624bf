import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { stockChanged } from "./contract.ts";
import { giveToAvailability, moveReservation, reservedLines } from "./inventory.store.ts";

/** Puts the held stock of an order back on sale. Says false when nothing was held: released before, or allocated. */
export async function releaseStock(ctx: TxCtx, orderId: Id<"Order">): Promise<boolean> {
  if (!(await moveReservation(ctx.db, orderId, ["held"], "released", ctx.now()))) return false;
  const backOnSale: string[] = [];
  for (const line of await reservedLines(ctx.db, orderId)) {
    const before = await giveToAvailability(ctx.db, line);
    if (before <= 0) backOnSale.push(line.sku);
  }
  if (backOnSale.length > 0) await publish(ctx, stockChanged({ skus: backOnSale }));
  return true;
}
