import type { RawQueries } from "@cartwright/db/client";
import type { SkuQuantity } from "./contract.ts";

/** False when less of it is allocated there. The table refuses a line of nothing, so an emptied one is gone. */
export async function takeFromAllocation(
  db: RawQueries,
  orderId: string,
  warehouseCode: string,
  { sku, quantity }: SkuQuantity,
): Promise<boolean> {
  const emptied = await db.$executeRaw`
    delete from inventory.allocation
    where order_id = ${orderId}::uuid and sku = ${sku} and warehouse_code = ${warehouseCode} and quantity = ${quantity}`;
  if (emptied === 1) return true;
  const lessened = await db.$executeRaw`
    update inventory.allocation set quantity = quantity - ${quantity}
    where order_id = ${orderId}::uuid and sku = ${sku} and warehouse_code = ${warehouseCode} and quantity > ${quantity}`;
  return lessened === 1;
}

/** Out of the warehouse and out of the sum over warehouses; the tables refuse what is not there. */
export async function takeOffTheShelf(
  db: RawQueries,
  warehouseCode: string,
  { sku, quantity }: SkuQuantity,
): Promise<void> {
  await db.$executeRaw`
    update inventory.stock_level set on_hand = on_hand - ${quantity}, allocated = allocated - ${quantity}
    where sku = ${sku} and warehouse_code = ${warehouseCode}`;
  await db.$executeRaw`
    update inventory.availability set on_hand = on_hand - ${quantity}, reserved = reserved - ${quantity} where sku = ${sku}`;
}
