import type { Ctx } from "@cartwright/db/context";
import type { SetProductStatus } from "./contract.ts";
import type { ProductDocument } from "./editing/document.ts";
import { editProduct } from "./editing/edit-product.ts";
import { ProductInvalid } from "./errors.ts";

/**
 * Puts a product on sale, now or at a moment to come, or takes it out of the shop. What was on sale before keeps its first day
 * unless another is given. Refuses with NotPermitted, ProductNotFound, ChangedMeanwhile, and ProductInvalid for what cannot be
 * sold like this and a schedule without a moment to come.
 */
export function setProductStatus(ctx: Ctx, input: SetProductStatus): Promise<{ version: number }> {
  const { productId, version, status } = input;
  const edit = { productId, version, action: "product.status_changed" } as const;
  return editProduct(ctx, edit, (_, product) => {
    if (status === "draft" || status === "archived") return { ...product, status };
    return { ...product, status: "active", publishedAt: momentFor(input, product, ctx.now()).toISOString() };
  });
}

function momentFor({ status, publishedAt }: SetProductStatus, product: ProductDocument, now: Date): Date {
  if (status === "scheduled" && (publishedAt === undefined || publishedAt <= now))
    throw new ProductInvalid([{ field: "publishedAt", message: "Choose a moment that is still to come." }]);
  if (publishedAt !== undefined) return publishedAt;
  const before = product.publishedAt === null ? null : new Date(product.publishedAt);
  return before !== null && before <= now ? before : now;
}
