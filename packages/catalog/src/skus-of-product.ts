import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { selectSkus } from "./variants.store.ts";

/** The variants of a published product that are sold, in their order; empty for any other product. */
export const skusOfProduct = (
  ctx: Ctx,
  productId: Id<"Product">,
): Promise<readonly { readonly variantId: Id<"Variant">; readonly sku: string }[]> =>
  selectSkus(ctx.db, productId, ctx.now());
