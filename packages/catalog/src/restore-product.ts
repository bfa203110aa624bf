import type { Ctx, TxCtx } from "@cartwright/db/context";
import type { RestoredProduct, RestoreProduct } from "./contract.ts";
import type { ProductDocument } from "./editing/document.ts";
import { editProduct } from "./editing/edit-product.ts";
import { type Known, selectKnown } from "./editing/known.store.ts";
import { selectSlugOwner } from "./editing/place.store.ts";
import { selectRevisionDocument } from "./editing/revisions.store.ts";
import { VersionNotFound } from "./errors.ts";

/**
 * Brings back what a product was in an earlier version, as a new version; variants that were retired since come back under their
 * old ids. Whether it is on sale stays as it is. What is not there any more is left out, and said. Refuses with NotPermitted,
 * ProductNotFound, VersionNotFound, ChangedMeanwhile, and ProductInvalid where a product on sale would have nothing to sell.
 */
export async function restoreProduct(ctx: Ctx, { productId, version, to }: RestoreProduct): Promise<RestoredProduct> {
  let leftOut: string[] = [];
  const edit = { productId, version, action: "product.restored", restoredFrom: to } as const;
  const saved = await editProduct(ctx, edit, async (ctx, now) => {
    const earlier = await selectRevisionDocument(ctx.db, productId, to);
    if (earlier === null) throw new VersionNotFound();
    const left = await leftOver(ctx, { earlier, now });
    leftOut = left.leftOut;
    return left.product;
  });
  return { ...saved, leftOut };
}

interface Versions {
  readonly earlier: ProductDocument;
  readonly now: ProductDocument;
}

/** The earlier version, as far as it can be again. */
async function leftOver(
  ctx: TxCtx,
  { earlier, now }: Versions,
): Promise<{ product: ProductDocument; leftOut: string[] }> {
  const assets = earlier.pictures.map(({ assetId }) => assetId);
  const { categories, collections } = earlier;
  const known = await selectKnown(ctx.db, { categories, collections, assets });
  const owner = await selectSlugOwner(ctx.db, earlier.slug);
  const addressTaken = earlier.slug !== now.slug && owner !== null;
  const product = {
    ...earlier,
    slug: addressTaken ? now.slug : earlier.slug,
    mainCategory: known.categories.has(earlier.mainCategory) ? earlier.mainCategory : now.mainCategory,
    categories: categories.filter((slug) => known.categories.has(slug)),
    collections: collections.filter((slug) => known.collections.has(slug)),
    pictures: earlier.pictures.filter(({ assetId }) => known.assets.has(assetId)),
    isGiftCard: now.isGiftCard,
    status: now.status,
    publishedAt: now.publishedAt,
  };
  const address = `The address “${earlier.slug}” belongs to another product now; it stays “${now.slug}”.`;
  return { product, leftOut: [...(addressTaken ? [address] : []), ...sentencesAbout(earlier, known)] };
}

function sentencesAbout({ categories, collections, pictures }: ProductDocument, known: Known): string[] {
  const gone = pictures.filter(({ assetId }) => !known.assets.has(assetId)).length;
  return [
    ...categories.filter((slug) => !known.categories.has(slug)).map((slug) => `The category “${slug}” is gone.`),
    ...collections.filter((slug) => !known.collections.has(slug)).map((slug) => `The collection “${slug}” is gone.`),
    ...(gone === 0 ? [] : [gone === 1 ? "One picture is gone." : `${gone} pictures are gone.`]),
  ];
}
