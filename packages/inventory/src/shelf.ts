import type { TxCtx } from "@cartwright/db/context";
import { lockShelfRow } from "./adjustments.store.ts";
import { UnknownWarehouse } from "./errors.ts";
import { selectWarehouses } from "./inventory.store.ts";

/** What one warehouse has of one SKU, held until the transaction ends. */
export interface Shelf {
  readonly name: string;
  readonly onHand: number;
  readonly allocated: number;
}

/** Locks one SKU in one warehouse, empty where it never lay there. The shelf comes before the sum over warehouses, as everywhere. */
export async function lockShelf(
  ctx: TxCtx,
  { sku, warehouseCode }: { sku: string; warehouseCode: string },
): Promise<Shelf> {
  const warehouse = (await selectWarehouses(ctx.db)).find(({ code }) => code === warehouseCode);
  if (warehouse === undefined) throw new UnknownWarehouse(warehouseCode);
  return { name: warehouse.name, ...(await lockShelfRow(ctx.db, sku, warehouseCode)) };
}
