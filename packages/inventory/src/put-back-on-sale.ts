import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { type SkuQuantity, stockChanged } from "./contract.ts";
import { demandOf } from "./demand.ts";
import { NotHeldForOrder } from "./errors.ts";
import { giveToAvailability } from "./inventory.store.ts";
import { lockReservation, takeFromAllocations, takeFromReservation } from "./held-stock.store.ts";

/**
 * Puts units that an order holds, and that will not be sent to it after all, back on sale; what is left of its allocation
 * still ships. They never left the shelf: on hand and the stock ledger stay as they are. Refuses with NotHeldForOrder more than
 * the order holds. Call it last before commit: it locks the rows that every buyer waits for.
 */
export async function putBackOnSale(
  ctx: TxCtx,
  input: { orderId: Id<"Order">; lines: readonly SkuQuantity[] },
): Promise<void> {
  const lines = demandOf(input.lines);
  if ((await lockReservation(ctx.db, input.orderId)) !== "allocated") throw new NotHeldForOrder(lines[0]?.sku ?? "");
  for (const line of lines)
    if (!(await takeFromReservation(ctx.db, input.orderId, line))) throw new NotHeldForOrder(line.sku);
  for (const line of lines) await takeFromAllocations(ctx.db, input.orderId, line);
  const backOnSale: string[] = [];
  for (const line of lines) if ((await giveToAvailability(ctx.db, line)) <= 0) backOnSale.push(line.sku);
  if (backOnSale.length > 0) await publish(ctx, stockChanged({ skus: backOnSale }));
}
