import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { SkuStock } from "./contract.ts";
import { selectSkuStock } from "./stock-reads.store.ts";

/** How these SKUs stand in every warehouse, in the order asked for. Refuses with NotPermitted. */
export async function stockOfSkus(ctx: Ctx, skus: readonly string[]): Promise<readonly SkuStock[]> {
  requirePermission(ctx.actor, "products.read");
  return skus.length === 0 ? [] : selectSkuStock(ctx.db, skus);
}
