import type { Ctx, RootCtx } from "@cartwright/db/context";
import { type Id, newId } from "@cartwright/kernel/id";
import type { Permission } from "@cartwright/kernel/permission";
import { noteNewSkus } from "./consumers.ts";
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

/** Somebody who keeps the stock: a member of staff with these permissions. */
export function aKeeper(ctx: RootCtx, permissions: Permission[] = ["stock.adjust", "products.read"]): RootCtx {
  const ids = { staffId: newId<"Staff">(), sessionId: newId<"Session">() };
  const actor = {
    kind: "staff" as const,
    ...ids,
    name: "Kim",
    permissions: new Set(permissions),
    address: "192.0.2.1",
  };
  return { ...ctx, actor };
}

/** What each book says of a SKU: the sum that buyers race for, the ledger, and the shelves. */
export async function booksOf(ctx: RootCtx, sku: string) {
  const { onHand, reserved } = await ctx.db.availability.findUniqueOrThrow({ where: { sku } });
  const ledger = await ctx.db.stockMovement.aggregate({ where: { sku }, _sum: { quantity: true } });
  const shelves = await ctx.db.stockLevel.aggregate({ where: { sku }, _sum: { onHand: true, allocated: true } });
  return {
    onHand,
    reserved,
    ledger: ledger._sum.quantity ?? 0,
    shelves: shelves._sum.onHand ?? 0,
    allocated: shelves._sum.allocated ?? 0,
  };
}

/** Gives the SKUs of a product so many units, here and there, and tells inventory of the product as its event does. */
export async function stockOfProduct(
  ctx: RootCtx,
  productId: Id<"Product">,
  units: Readonly<Record<string, readonly [rotterdam: number, portland?: number]>>,
): Promise<void> {
  await defineWarehouse(ctx, { code: "RTM", name: "Rotterdam", country: "NL" });
  await defineWarehouse(ctx, { code: "PDX", name: "Portland", country: "US" });
  await noteNewSkus.handle(ctx, newId(), { productId });
  for (const [sku, [rotterdam, portland = 0]] of Object.entries(units))
    for (const [warehouseCode, quantity] of [
      ["RTM", rotterdam],
      ["PDX", portland],
    ] as const)
      if (quantity > 0) await receiveStock(ctx, { sku, warehouseCode, quantity, reference: newId() });
}
