import type { CatalogueVariant } from "@cartwright/catalog/contract";
import { variantsOfProduct } from "@cartwright/catalog/staff-variants";
import type { Ctx } from "@cartwright/db/context";
import { stockOfSkus } from "@cartwright/inventory/stock-of-skus";
import type { StaffStock, StockOfProduct } from "./contract.ts";

/** Every variant of a product with what lies where, retired ones last. Empty for no such product. Refuses with NotPermitted. */
export async function stockForStaff(ctx: Ctx, { productId }: StockOfProduct): Promise<readonly StaffStock[]> {
  return withStock(ctx, await variantsOfProduct(ctx, productId));
}

export async function withStock(ctx: Ctx, variants: readonly CatalogueVariant[]): Promise<readonly StaffStock[]> {
  const stock = await stockOfSkus(
    ctx,
    variants.map(({ sku }) => sku),
  );
  return variants.map((variant, at) => ({ ...variant, ...stock[at]! }));
}
