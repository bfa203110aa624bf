import type { ListStaffProducts, ProductRow } from "@cartwright/catalog/contract";
import { productRows } from "@cartwright/catalog/product-rows";
import type { Ctx } from "@cartwright/db/context";
import { availabilityOf } from "@cartwright/inventory/availability";
import type { Page } from "@cartwright/kernel/page";

/** One page of all products with what is left of each, in two statements. Refuses with NotPermitted and a foreign cursor. */
export async function listProductsForStaff(ctx: Ctx, wanted: ListStaffProducts): Promise<Page<ProductRow>> {
  const { items, next } = await productRows(ctx, wanted);
  const available = await availabilityOf(
    ctx,
    items.flatMap(({ skus }) => skus),
  );
  const unitsOf = (skus: readonly string[]) => skus.reduce((sum, sku) => sum + (available.get(sku) ?? 0), 0);
  return {
    items: items.map(({ skus, ...row }) => ({ ...row, variants: skus.length, available: unitsOf(skus) })),
    next,
  };
}
