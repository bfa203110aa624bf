import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { productChanged } from "./contract.ts";
import { fieldsChanged, type ProductDocument, tidied } from "./editing/document.ts";
import { documentOf } from "./editing/document-of.ts";
import { selectSlugOwner, updatePosition } from "./editing/place.store.ts";
import { lockProduct, selectWhole } from "./editing/whole.store.ts";
import { insertWhole, writeWhole } from "./editing/write-product.ts";
import { SlugTaken } from "./errors.ts";
import type { ProductDraft } from "./product-draft.ts";

export interface SavedProduct {
  readonly productId: Id<"Product">;
  readonly variants: readonly { readonly id: Id<"Variant">; readonly sku: string }[];
}

/**
 * Makes a product known, or changes it to be exactly this; its English slug is its lasting name. Options and values keep
 * their identity by slug, variants by SKU; a variant that is not named any more is retired, never deleted. What it was and became
 * is kept as a version; the same again makes none, and what is on sale keeps its first day. For seeds and imports: what staff change goes through `changeProduct`.
 * Refuses with CategoryNotFound for an unknown category and SkuTaken for another product's SKU.
 */
export function saveProduct(ctx: Ctx, draft: ProductDraft): Promise<SavedProduct> {
  return inTransaction(ctx, async (ctx) => {
    const known = await selectSlugOwner(ctx.db, draft.slug);
    const productId = known === null ? await makeProduct(ctx, draft) : await bringUpToDate(ctx, known, draft);
    const { variants } = (await selectWhole(ctx.db, productId))!;
    return {
      productId,
      variants: variants.filter(({ status }) => status === "active").map(({ id, sku }) => ({ id, sku })),
    };
  });
}

async function makeProduct(ctx: TxCtx, draft: ProductDraft): Promise<Id<"Product">> {
  const nothing = { seoTitle: "", seoDescription: "", collections: [] };
  const id = await insertWhole(ctx, tidied(documentOfDraft(draft, nothing)), draft.position);
  if (id === null) throw new SlugTaken(draft.slug);
  return id;
}

/** What the draft does not tell stays. */
async function bringUpToDate(ctx: TxCtx, id: Id<"Product">, draft: ProductDraft): Promise<Id<"Product">> {
  await lockProduct(ctx.db, id);
  const whole = (await selectWhole(ctx.db, id))!;
  const before = tidied(documentOf(whole));
  const after = tidied(sinceWhen(documentOfDraft(draft, before), before, ctx.now()));
  const fields = fieldsChanged(before, after);
  const moved = await updatePosition(ctx.db, id, draft.position);
  if (fields.length > 0)
    await writeWhole(ctx, {
      id,
      version: whole.version,
      before: { document: before, at: whole.updatedAt },
      after,
      fields,
    });
  else if (moved) await publish(ctx, productChanged({ productId: id }));
  return id;
}

/** What is on sale keeps its first day. */
function sinceWhen(after: ProductDocument, before: ProductDocument, now: Date): ProductDocument {
  const onSale = ({ status, publishedAt }: ProductDocument) =>
    status === "active" && publishedAt !== null && new Date(publishedAt) <= now;
  return onSale(before) && onSale(after) ? { ...after, publishedAt: before.publishedAt } : after;
}

const documentOfDraft = (
  { publishedAt, position: _position, ...draft }: ProductDraft,
  rest: Pick<ProductDocument, "seoTitle" | "seoDescription" | "collections">,
): ProductDocument => ({
  slug: draft.slug,
  title: draft.title,
  subtitle: draft.subtitle,
  description: draft.description,
  story: [...draft.story],
  materials: draft.materials,
  care: draft.care,
  seoTitle: rest.seoTitle,
  seoDescription: rest.seoDescription,
  vendor: draft.vendor,
  countryOfOrigin: draft.countryOfOrigin,
  hsCode: draft.hsCode,
  taxCategory: draft.taxCategory,
  weightGrams: draft.weightGrams,
  dimensions: draft.dimensions === null ? null : { ...draft.dimensions },
  attributes: Object.fromEntries(
    Object.entries(draft.attributes).map(([name, value]) => [name, typeof value === "string" ? value : [...value]]),
  ),
  tags: [...draft.tags],
  isGiftCard: draft.isGiftCard,
  mainCategory: draft.mainCategory,
  categories: [...draft.categories],
  collections: rest.collections,
  options: draft.options.map((option) => ({ ...option, values: option.values.map((value) => ({ ...value })) })),
  variants: draft.variants.map((variant) => ({ ...variant, options: { ...variant.options } })),
  pictures: draft.pictures.map((picture) => ({ ...picture })),
  status: draft.status,
  publishedAt: publishedAt?.toISOString() ?? null,
});
