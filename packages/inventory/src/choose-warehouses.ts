import type { SkuQuantity } from "./contract.ts";
import type { Allocation, WarehouseStock } from "./inventory.store.ts";

/**
 * Decides which warehouse sends what: the preferred one first, then the one with most of the SKU. Pure.
 * Throws when the warehouses hold less than what was reserved: that is a broken invariant, not a refusal.
 */
export function chooseWarehouses(
  demand: readonly SkuQuantity[],
  stock: readonly WarehouseStock[],
  preferred: string | null,
): Allocation[] {
  return demand.flatMap(({ sku, quantity }) => {
    let open = quantity;
    const chosen: Allocation[] = [];
    const candidates = stock
      .filter((level) => level.sku === sku && level.free > 0)
      .toSorted((a, b) => rank(b, preferred) - rank(a, preferred) || b.free - a.free);
    for (const level of candidates) {
      const taken = Math.min(open, level.free);
      if (taken > 0) chosen.push({ sku, warehouseCode: level.warehouseCode, quantity: taken });
      open -= taken;
    }
    if (open > 0) throw new Error(`warehouses hold ${open} of ${sku} less than was reserved`);
    return chosen;
  });
}

const rank = (level: WarehouseStock, preferred: string | null): number => (level.warehouseCode === preferred ? 1 : 0);
