import { recordChange } from "@cartwright/audit/record-change";
import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import type { CreateProduct } from "./contract.ts";
import { type ProductDocument, tidied } from "./editing/document.ts";
import { insertAtFreeSlug } from "./editing/insert-at-free-slug.ts";

/** Makes a draft that has a title, a category and a free address, and nothing else yet. Refuses with NotPermitted and CategoryNotFound. */
export async function createProduct(
  ctx: Ctx,
  { title, mainCategory }: CreateProduct,
): Promise<{ productId: Id<"Product"> }> {
  requirePermission(ctx.actor, "products.write");
  return inTransaction(ctx, async (ctx) => {
    const { id, slug } = await insertAtFreeSlug(ctx, tidied({ ...EMPTY, title, mainCategory }));
    await recordCreation(ctx, { id, slug, title, mainCategory });
    return { productId: id };
  });
}

const recordCreation = (
  ctx: TxCtx,
  { id, ...after }: { id: Id<"Product">; slug: string; title: string; mainCategory: string },
) =>
  recordChange(ctx, {
    action: "product.created",
    subject: { type: "product", id, label: after.title },
    before: null,
    after,
  });

const EMPTY: Omit<ProductDocument, "title" | "mainCategory"> = {
  slug: "",
  subtitle: "",
  description: "",
  story: [],
  materials: "",
  care: "",
  seoTitle: "",
  seoDescription: "",
  vendor: "",
  countryOfOrigin: "",
  hsCode: "",
  taxCategory: "standard",
  weightGrams: 0,
  dimensions: null,
  attributes: {},
  tags: [],
  isGiftCard: false,
  categories: [],
  collections: [],
  options: [],
  variants: [],
  pictures: [],
  status: "draft",
  publishedAt: null,
};
