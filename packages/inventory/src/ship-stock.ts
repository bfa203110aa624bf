import type { TxCtx } from "@cartwright/db/context";
import { type Id, newId } from "@cartwright/kernel/id";
import type { SkuQuantity } from "./contract.ts";
import { demandOf } from "./demand.ts";
import { NotAllocatedHere, NotHeldForOrder } from "./errors.ts";
import { lockReservation, takeFromReservation } from "./held-stock.store.ts";
import { insertMovement } from "./inventory.store.ts";
import { keeperName } from "./keeper.ts";
import { takeFromAllocation, takeOffTheShelf } from "./shipping.store.ts";

export interface ShipStock {
  readonly orderId: Id<"Order">;
  readonly warehouseCode: string;
  readonly lines: readonly SkuQuantity[];
  /** The parcel: the same one is booked once. */
  readonly reference: string;
  /** The number that people know the order by: the ledger leads there. */
  readonly orderNumber?: number;
}

/**
 * Lets units that an order holds leave a warehouse: they are neither held nor allocated any more, on hand falls, and the stock
 * ledger says “shipped”. What can be sold stays the same. Refuses with NotHeldForOrder more than the order holds, and with
 * NotAllocatedHere what another warehouse is to send. Call it last before commit: it locks the rows that every buyer waits for.
 */
export async function shipStock(ctx: TxCtx, input: ShipStock): Promise<void> {
  const { orderId, warehouseCode, reference, orderNumber = null } = input;
  const lines = demandOf(input.lines);
  if ((await lockReservation(ctx.db, orderId)) !== "allocated") throw new NotHeldForOrder(lines[0]?.sku ?? "");
  for (const line of lines) {
    if (!(await takeFromAllocation(ctx.db, orderId, warehouseCode, line))) throw new NotAllocatedHere(line.sku);
    if (!(await takeFromReservation(ctx.db, orderId, line))) throw new NotHeldForOrder(line.sku);
    const by = keeperName(ctx.actor);
    const movement = { id: newId(), sku: line.sku, warehouseCode, reason: "shipped", reference, by, orderNumber };
    if (!(await insertMovement(ctx.db, { ...movement, quantity: -line.quantity }, ctx.now())))
      throw new Error(`parcel ${reference} has been booked before`);
  }
  for (const line of lines) await takeOffTheShelf(ctx.db, warehouseCode, line);
}
