import type { Ctx } from "@cartwright/db/context";
import type { ChangeProduct } from "./contract.ts";
import { withChanges } from "./editing/document.ts";
import { editProduct } from "./editing/edit-product.ts";

/**
 * Changes what is given of a product and nothing else; shoppers see it within seconds. Refuses with NotPermitted, ProductNotFound,
 * ChangedMeanwhile, ProductInvalid, SlugTaken, SkuTaken, and what of its categories, collections and pictures does not exist.
 */
export const changeProduct = (ctx: Ctx, { productId, version, changes }: ChangeProduct): Promise<{ version: number }> =>
  editProduct(ctx, { productId, version, action: "product.changed" }, (_, product) => withChanges(changes, product));
