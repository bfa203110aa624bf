import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { chooseWarehouses } from "./choose-warehouses.ts";
import { lockReservation } from "./held-stock.store.ts";
import { insertAllocations, lockStockLevels, reservedLines } from "./inventory.store.ts";

/**
 * Decides from which warehouse each unit of an allocated order ships; an order that was called off meanwhile holds none. Call once
 * per order; a second call breaks on the primary key.
 */
export async function assignWarehouses(
  ctx: TxCtx,
  input: { orderId: Id<"Order">; preferred: string | null },
): Promise<void> {
  if ((await lockReservation(ctx.db, input.orderId)) === "released") return;
  const demand = await reservedLines(ctx.db, input.orderId);
  const stock = await lockStockLevels(
    ctx.db,
    demand.map((line) => line.sku),
  );
  await insertAllocations(ctx.db, input.orderId, chooseWarehouses(demand, stock, input.preferred));
}
