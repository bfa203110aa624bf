import type { TxCtx } from "@cartwright/db/context";
import { publish } from "@cartwright/messaging/publish";
import { availabilityOf } from "./availability.ts";
import { type SkuQuantity, stockChanged } from "./contract.ts";
import { SoldOut } from "./errors.ts";
import { takeFromAvailability } from "./inventory.store.ts";

/** Takes a demand (summed per SKU, in SKU order) out of what is available, or refuses with SoldOut and every shortage. */
export async function takeStock(ctx: TxCtx, demand: readonly SkuQuantity[]): Promise<void> {
  const soldOut: string[] = [];
  for (const line of demand) {
    const left = await takeFromAvailability(ctx.db, line);
    if (left === null) throw new SoldOut(await shortagesOf(ctx, demand, line.sku));
    if (left === 0) soldOut.push(line.sku);
  }
  if (soldOut.length > 0) await publish(ctx, stockChanged({ skus: soldOut }));
}

async function shortagesOf(ctx: TxCtx, demand: readonly SkuQuantity[], failed: string) {
  const taken = new Set(
    demand
      .slice(
        0,
        demand.findIndex((line) => line.sku === failed),
      )
      .map((line) => line.sku),
  );
  const open = demand.filter((line) => !taken.has(line.sku));
  const available = await availabilityOf(
    ctx,
    open.map((line) => line.sku),
  );
  const shortages = open.map((line) => ({
    sku: line.sku,
    wanted: line.quantity,
    available: available.get(line.sku) ?? 0,
  }));
  // Somebody may have given stock back in between: the SKU that refused us is reported all the same.
  return shortages.filter((shortage) => shortage.available < shortage.wanted || shortage.sku === failed);
}
