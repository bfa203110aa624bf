import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import type { SkuQuantity } from "./contract.ts";
import { demandOf } from "./demand.ts";
import { insertReservation } from "./inventory.store.ts";
import { takeStock } from "./take-stock.ts";

/**
 * Holds stock for an order until `expiresAt`. All or nothing: refuses with SoldOut and what is left of each SKU.
 * Call it last before commit: the rows it locks are the ones that every buyer of the SKU waits for.
 */
export async function reserveStock(
  ctx: TxCtx,
  input: { orderId: Id<"Order">; lines: readonly SkuQuantity[]; expiresAt: Date },
): Promise<void> {
  const demand = demandOf(input.lines);
  await insertReservation(ctx.db, input.orderId, demand, input.expiresAt, ctx.now());
  await takeStock(ctx, demand);
}
