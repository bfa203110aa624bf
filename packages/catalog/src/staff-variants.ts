import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import type { CatalogueVariant } from "./contract.ts";
import {
  selectSkusFound,
  selectSkusFoundAmong,
  selectSkusOfProducts,
  selectStaffVariants,
  type SkuSearch,
} from "./staff-variants.store.ts";

/** What these SKUs are, whatever their state, in their order; unknown ones are left out. Refuses with NotPermitted. */
export async function variantsOfSkus(ctx: Ctx, skus: readonly string[]): Promise<readonly CatalogueVariant[]> {
  requirePermission(ctx.actor, "products.read");
  return skus.length === 0 ? [] : selectStaffVariants(ctx.db, skus);
}

/** Every variant of a product, retired ones too, in the product's order. Empty for no such product. Refuses with NotPermitted. */
export async function variantsOfProduct(ctx: Ctx, productId: Id<"Product">): Promise<readonly CatalogueVariant[]> {
  const skus = await selectSkusOfProducts(ctx.db, [productId]);
  const variants = new Map((await variantsOfSkus(ctx, skus)).map((variant) => [variant.sku, variant]));
  return skus.flatMap((sku) => variants.get(sku) ?? []);
}

/**
 * SKUs in their order, after the given one, that begin with what is searched or whose product has it in its English title.
 * Refuses with NotPermitted.
 */
export async function findSkus(ctx: Ctx, wanted: SkuSearch): Promise<readonly string[]> {
  requirePermission(ctx.actor, "products.read");
  return selectSkusFound(ctx.db, wanted);
}

/** The same, of these SKUs only. Refuses with NotPermitted. */
export async function findAmongSkus(ctx: Ctx, skus: readonly string[], wanted: SkuSearch): Promise<readonly string[]> {
  requirePermission(ctx.actor, "products.read");
  return selectSkusFoundAmong(ctx.db, skus, wanted);
}

/** The SKUs of a product, in its order. */
export const skusInProduct = (ctx: Ctx, productId: Id<"Product">): Promise<readonly string[]> =>
  selectSkusOfProducts(ctx.db, [productId]);
