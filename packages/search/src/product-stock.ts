import { skusOfProduct } from "@cartwright/catalog/skus-of-product";
import type { Ctx } from "@cartwright/db/context";
import { availabilityOf } from "@cartwright/inventory/availability";
import type { ProductStock, StockLevel, StockRequest } from "./contract.ts";

/** How many of each variant can be bought now, by variant id, in two statements. Empty for a product that is not in the shop. */
export async function productStock(ctx: Ctx, { productId }: StockRequest): Promise<ProductStock> {
  const variants = await skusOfProduct(ctx, productId);
  const available = await availabilityOf(
    ctx,
    variants.map((variant) => variant.sku),
  );
  return Object.fromEntries(variants.map(({ variantId, sku }) => [variantId, levelOf(available.get(sku) ?? 0)]));
}

/** At this many or fewer the shopper is told how many are left. */
const LOW = 5;
/** More than this nobody needs to know: it is the most that one order takes. */
const MOST = 99;

function levelOf(units: number): StockLevel {
  const available = Math.min(units, MOST);
  if (available === 0) return { available, level: "sold_out" };
  return { available, level: available <= LOW ? "low" : "in_stock" };
}
