import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import type { ByProduct } from "./contract.ts";
import { type ProductDocument, tidied } from "./editing/document.ts";
import { documentOf } from "./editing/document-of.ts";
import { insertAtFreeSlug } from "./editing/insert-at-free-slug.ts";
import { selectTakenSkus } from "./editing/taken-skus.store.ts";
import { selectWhole } from "./editing/whole.store.ts";
import { ProductNotFound } from "./errors.ts";

const LONGEST_TITLE = 120;
const LONGEST_SKU = 40;

/**
 * Makes a draft like this product, with new SKUs (the old ones and a number), without barcodes, prices and stock, in no
 * collection. Refuses with NotPermitted and ProductNotFound.
 */
export async function duplicateProduct(ctx: Ctx, { productId }: ByProduct): Promise<{ productId: Id<"Product"> }> {
  requirePermission(ctx.actor, "products.write");
  return inTransaction(ctx, async (ctx) => {
    const whole = await selectWhole(ctx.db, productId);
    if (whole === null) throw new ProductNotFound();
    const copy = await copyOf(ctx, tidied(documentOf(whole)));
    const { id, slug } = await insertAtFreeSlug(ctx, copy);
    const subject = { type: "product", id, label: copy.title };
    const after = { slug, title: copy.title, copyOf: productId };
    await recordChange(ctx, { action: "product.created", subject, before: null, after });
    return { productId: id };
  });
}

async function copyOf(ctx: TxCtx, product: ProductDocument): Promise<ProductDocument> {
  const skus = await freeSkus(
    ctx,
    product.variants.map(({ sku }) => sku),
  );
  return {
    ...product,
    title: `${cut(product.title, LONGEST_TITLE - " (copy)".length)} (copy)`,
    collections: [],
    isGiftCard: false,
    variants: product.variants.map((variant, index) => ({ ...variant, sku: skus[index]!, barcode: null })),
    status: "draft",
    publishedAt: null,
  };
}

/** So many letters of a text, and never half of one. */
function cut(text: string, most: number): string {
  const beginning = text.slice(0, most);
  return beginning.isWellFormed() ? beginning : beginning.slice(0, -1);
}

/** The same SKUs with the first number that makes none of them another's: all with one, or each with its own. */
async function freeSkus(ctx: TxCtx, skus: readonly string[]): Promise<string[]> {
  for (let number = 2; ; number += 1) {
    const alike = skus.map((sku) => withEnding(sku, number));
    // Long SKUs that differ at their end only are the same without it, whatever the number is.
    const differ = new Set(alike).size === skus.length;
    const candidates = differ ? alike : skus.map((sku, index) => withEnding(sku, number + index));
    if (!(await selectTakenSkus(ctx.db, candidates))) return candidates;
  }
}

const withEnding = (sku: string, number: number): string =>
  `${sku.slice(0, LONGEST_SKU - 1 - `${number}`.length)}-${number}`;
