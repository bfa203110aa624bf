import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { selectProductIds, selectProductIdsOfSkus } from "./variants.store.ts";

/** Up to `limit` products in the order of their ids, after the given one: for going through all of them. */
export const productIds = (
  ctx: Ctx,
  wanted: { after: Id<"Product"> | null; limit: number },
): Promise<readonly Id<"Product">[]> => selectProductIds(ctx.db, wanted.after, wanted.limit);

/** The products to which these SKUs belong, each once. */
export const productsOfSkus = (ctx: Ctx, skus: readonly string[]): Promise<readonly Id<"Product">[]> =>
  selectProductIdsOfSkus(ctx.db, skus);
