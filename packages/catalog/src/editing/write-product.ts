import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { productChanged, type ProductField } from "../contract.ts";
import { AssetNotFound, CategoryNotFound, CollectionNotFound, SkuTaken, SlugTaken } from "../errors.ts";
import { replaceCategories, replaceMembership, replacePictures } from "./belongings.store.ts";
import type { ProductDocument } from "./document.ts";
import { type Known, selectKnown } from "./known.store.ts";
import { recordRevision } from "./record-revision.ts";
import { replaceOptions, replaceVariants } from "./save-variants.store.ts";
import { deleteFormerSlug, insertFormerSlug } from "./slugs.store.ts";
import { insertProduct, updateProduct, updateProductWords } from "./write-product.store.ts";

/**
 * Makes a product, with its first version. Null when its address is taken; refuses what does not exist and a SKU of another
 * product. A position of null is the last.
 */
export async function insertWhole(
  ctx: TxCtx,
  product: ProductDocument,
  position: number | null,
): Promise<Id<"Product"> | null> {
  const known = await requireKnown(ctx, product);
  const mainCategoryId = known.categories.get(product.mainCategory)!;
  const id = await insertProduct(ctx.db, product, { mainCategoryId, position, at: ctx.now() });
  if (id === null) return null;
  await deleteFormerSlug(ctx.db, product.slug);
  await replaceCategories(ctx.db, id, [...known.categories.values()]);
  if (product.collections.length > 0) await replaceMembership(ctx.db, id, [...known.collections.values()]);
  if (product.options.length > 0) await replaceOptions(ctx.db, id, product.options);
  if (product.variants.length > 0) await writeVariants(ctx, id, product);
  if (product.pictures.length > 0) await replacePictures(ctx.db, id, product.pictures);
  await recordRevision(ctx, { productId: id, version: 1, before: null, after: product, fields: [] });
  await publish(ctx, productChanged({ productId: id }));
  return id;
}

export interface Rewrite {
  readonly id: Id<"Product">;
  readonly version: number;
  readonly before: { readonly document: ProductDocument; readonly at: Date };
  readonly after: ProductDocument;
  /** The fields in which they differ: only what they say is written. */
  readonly fields: readonly ProductField[];
  readonly restoredFrom?: number;
}

/**
 * Writes the next version of a product that this transaction has locked, and tells everybody; returns its number. Refuses what
 * does not exist, a taken address, and a SKU of another product.
 */
export async function writeWhole(ctx: TxCtx, rewrite: Rewrite): Promise<number> {
  const { id, version, before, after, fields } = rewrite;
  const known = await requireKnown(ctx, after);
  const mainCategoryId = known.categories.get(after.mainCategory)!;
  if (!(await updateProduct(ctx.db, after, { id, version, mainCategoryId, at: ctx.now() })))
    throw new Error(`product ${id} is not in version ${version}, though it is locked`);
  await writeWords(ctx, rewrite);
  const differs = (...some: readonly ProductField[]) => some.some((field) => fields.includes(field));
  if (differs("categories")) await replaceCategories(ctx.db, id, [...known.categories.values()]);
  if (differs("collections")) await replaceMembership(ctx.db, id, [...known.collections.values()]);
  if (differs("options")) await replaceOptions(ctx.db, id, after.options);
  if (differs("options", "variants")) await writeVariants(ctx, id, after);
  if (differs("options", "pictures")) await replacePictures(ctx.db, id, after.pictures);
  const next = version + 1;
  const restored = rewrite.restoredFrom === undefined ? {} : { restoredFrom: rewrite.restoredFrom };
  await recordRevision(ctx, { productId: id, version: next, before, after, fields, ...restored });
  await publish(ctx, productChanged({ productId: id }));
  return next;
}

/** An address under which shoppers could find the product goes on leading to it. */
async function writeWords(ctx: TxCtx, { id, before: { document: before }, after }: Rewrite): Promise<void> {
  if (!(await updateProductWords(ctx.db, id, after))) throw new SlugTaken(after.slug);
  if (before.slug === after.slug) return;
  await deleteFormerSlug(ctx.db, after.slug);
  const wasPublic = before.publishedAt !== null && new Date(before.publishedAt) <= ctx.now();
  if (wasPublic) await insertFormerSlug(ctx.db, id, before.slug);
}

async function writeVariants(ctx: TxCtx, id: Id<"Product">, { variants }: ProductDocument): Promise<void> {
  const kept = new Set((await replaceVariants(ctx.db, id, variants)).map(({ sku }) => sku));
  const missing = variants.find(({ sku }) => !kept.has(sku));
  if (missing !== undefined) throw new SkuTaken(missing.sku);
}

async function requireKnown(ctx: TxCtx, product: ProductDocument): Promise<Known> {
  const { categories, collections } = product;
  const assets = product.pictures.map(({ assetId }) => assetId);
  const known = await selectKnown(ctx.db, { categories, collections, assets });
  for (const slug of categories) if (!known.categories.has(slug)) throw new CategoryNotFound(slug);
  for (const slug of collections) if (!known.collections.has(slug)) throw new CollectionNotFound(slug);
  for (const id of assets) if (!known.assets.has(id)) throw new AssetNotFound();
  return known;
}
