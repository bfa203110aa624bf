import type { Ctx } from "@cartwright/db/context";
import { newId } from "@cartwright/kernel/id";
import { defineWarehouse } from "./define-warehouse.ts";
import { receiveStock } from "./receive-stock.ts";

/** A fresh SKU with `stock` units in the test warehouse RTM. */
export async function aSku(ctx: Ctx, stock: number): Promise<string> {
  const sku = `T-${newId().slice(-12).toUpperCase()}`;
  await defineWarehouse(ctx, { code: "RTM", name: "Rotterdam", country: "NL" });
  if (stock > 0) await receiveStock(ctx, { sku, warehouseCode: "RTM", quantity: stock, reference: "initial" });
  return sku;
}

/** Takes `quantity` more units of a SKU into the test warehouse RTM. */
export async function stockUp(ctx: Ctx, sku: string, quantity: number): Promise<void> {
  await defineWarehouse(ctx, { code: "RTM", name: "Rotterdam", country: "NL" });
  await receiveStock(ctx, { sku, warehouseCode: "RTM", quantity, reference: newId() });
}
