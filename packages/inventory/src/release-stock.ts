import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { stockChanged } from "./contract.ts";
import { takeFromAllocations } from "./held-stock.store.ts";
import { giveToAvailability, moveReservation, reservedLines } from "./inventory.store.ts";

/** Puts the held stock of an order back on sale. Says false when nothing was held: released before, or allocated. */
export const releaseStock = (ctx: TxCtx, orderId: Id<"Order">): Promise<boolean> => putBack(ctx, orderId, "held");

/** The same for stock that was allocated to an order which is off now, whether warehouses were chosen for it or not. */
export const releaseAllocatedStock = (ctx: TxCtx, orderId: Id<"Order">): Promise<boolean> =>
  putBack(ctx, orderId, "allocated");

async function putBack(ctx: TxCtx, orderId: Id<"Order">, from: "held" | "allocated"): Promise<boolean> {
  if (!(await moveReservation(ctx.db, orderId, [from], "released", ctx.now()))) return false;
  const lines = await reservedLines(ctx.db, orderId);
  if (from === "allocated") for (const line of lines) await takeFromAllocations(ctx.db, orderId, line);
  const backOnSale: string[] = [];
  for (const line of lines) {
    const before = await giveToAvailability(ctx.db, line);
    if (before <= 0) backOnSale.push(line.sku);
  }
  if (backOnSale.length > 0) await publish(ctx, stockChanged({ skus: backOnSale }));
  return true;
}
