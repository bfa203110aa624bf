import type { Ctx } from "@cartwright/db/context";
import { selectAvailability } from "./inventory.store.ts";

/** Units that can be sold now, per SKU, over all warehouses. An unknown SKU has 0. A glance, not a promise: only a reservation holds stock. */
export async function availabilityOf(ctx: Ctx, skus: readonly string[]): Promise<Map<string, number>> {
  const rows = skus.length === 0 ? [] : await selectAvailability(ctx.db, skus);
  const known = new Map(rows.map((row) => [row.sku, Math.max(0, row.available)]));
  return new Map(skus.map((sku) => [sku, known.get(sku) ?? 0]));
}
