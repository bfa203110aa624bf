import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import type { VariantForSale } from "./contract.ts";
import { selectVariants } from "./variants.store.ts";

/** What these variants are now, in the market's language, in one statement. Unknown ids are left out; what cannot be bought says so. */
export async function variantsForSale(
  ctx: Ctx,
  wanted: { marketCode: string; variantIds: readonly Id<"Variant">[] },
): Promise<readonly VariantForSale[]> {
  return wanted.variantIds.length === 0 ? [] : selectVariants(ctx.db, wanted.marketCode, wanted.variantIds, ctx.now());
}
