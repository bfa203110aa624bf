import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { productChanged } from "./contract.ts";
import { CategoryNotFound, SkuTaken } from "./errors.ts";
import type { ProductDraft } from "./product-draft.ts";
import { selectCategoryIds } from "./categories.store.ts";
import { replaceCategories, replacePictures, upsertProduct } from "./save-product.store.ts";
import { replaceOptions, replaceVariants } from "./save-variants.store.ts";

export interface SavedProduct {
  readonly productId: Id<"Product">;
  readonly variants: readonly { readonly id: Id<"Variant">; readonly sku: string }[];
}

/**
 * Makes a product known, or changes it to be exactly this; its English slug is its lasting name. Options and values keep
 * their identity by slug, variants by SKU; a variant that is not named any more is retired, never deleted.
 * Refuses with CategoryNotFound for an unknown category and SkuTaken for another product's SKU.
 */
export function saveProduct(ctx: Ctx, draft: ProductDraft): Promise<SavedProduct> {
  return inTransaction(ctx, async (ctx) => {
    const categories = await selectCategoryIds(ctx.db, [...draft.categories, draft.mainCategory]);
    const unknown = [draft.mainCategory, ...draft.categories].find((slug) => !categories.has(slug));
    if (unknown !== undefined) throw new CategoryNotFound(unknown);

    const productId = await upsertProduct(ctx.db, draft, categories.get(draft.mainCategory)!, ctx.now());
    await replaceCategories(ctx.db, productId, [...categories.values()]);
    await replaceOptions(ctx.db, productId, draft.options);
    const variants = await replaceVariants(ctx.db, productId, draft.variants);
    const missing = draft.variants.find((variant) => !variants.some(({ sku }) => sku === variant.sku));
    if (missing !== undefined) throw new SkuTaken(missing.sku);
    await replacePictures(ctx.db, productId, draft.pictures);

    await publish(ctx, productChanged({ productId }));
    return { productId, variants };
  });
}
