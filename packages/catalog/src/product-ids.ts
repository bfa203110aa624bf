import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { selectProductIds, selectProductIdsOfSkus, selectProductsOfVariants } from "./variants.store.ts";

/** Up to `limit` products in the order of their ids, after the given one: for going through all of them. */
export const productIds = (
  ctx: Ctx,
  wanted: { after: Id<"Product"> | null; limit: number },
): Promise<readonly Id<"Product">[]> => selectProductIds(ctx.db, wanted.after, wanted.limit);

/** The products to which these SKUs belong, each once. */
export const productsOfSkus = (ctx: Ctx, skus: readonly string[]): Promise<readonly Id<"Product">[]> =>
  selectProductIdsOfSkus(ctx.db, skus);

/** The product of each of these variants; unknown ones are left out. */
export const productsOfVariants = (
  ctx: Ctx,
  variantIds: readonly Id<"Variant">[],
): Promise<ReadonlyMap<Id<"Variant">, Id<"Product">>> => selectProductsOfVariants(ctx.db, variantIds);
