import { defineCategory } from "@cartwright/catalog/define-category";
import { defineCollection } from "@cartwright/catalog/define-collection";
import { defineScene } from "@cartwright/catalog/define-scene";
import type { Ctx } from "@cartwright/db/context";
import type { Storage } from "@cartwright/platform/storage";
import { refreshAllListings } from "@cartwright/search/refresh-all-listings";
import { type DemoCatalogue, type DemoCommerce, readCatalogue, readCommerce } from "./data.ts";
import { seedCommerce } from "./seed-commerce.ts";
import { type Pictures, seedPictures } from "./seed-pictures.ts";
import { seedProduct } from "./seed-products.ts";

/** Alder & Clay, through the domain's own verbs. Safe to repeat: what is there is left or brought to these values, stock is booked once. */
export async function seedShop(ctx: Ctx, storage: Storage, say: (line: string) => void): Promise<void> {
  const [catalogue, commerce] = [await readCatalogue(), await readCommerce()];
  say("markets, warehouses, tax and shipping");
  await seedCommerce(ctx, commerce, catalogue.warehouses);
  const pictures = await seedPictures(ctx, storage, picturesOf(catalogue), (done, of) => {
    if (done % 20 === 0 || done === of) say(`pictures ${done} of ${of}`);
  });
  await seedCatalogue(ctx, { catalogue, markets: commerce.markets, pictures });
  say(`${catalogue.products.length} products with prices and stock`);
  await refreshAllListings(ctx);
  say("listings");
}

/** Categories, products with prices and opening stock, collections and scenes, with pictures that are known already. */
export async function seedCatalogue(
  ctx: Ctx,
  { catalogue, markets, pictures }: { catalogue: DemoCatalogue; markets: DemoCommerce["markets"]; pictures: Pictures },
): Promise<void> {
  await seedCategories(ctx, catalogue, pictures);
  for (const [position, product] of catalogue.products.entries())
    await seedProduct(ctx, product, position, pictures, markets);
  for (const [position, collection] of catalogue.collections.entries())
    await defineCollection(ctx, { ...collection, position, assetId: pictures.get(collection.image) ?? null });
  for (const scene of catalogue.scenes)
    await defineScene(ctx, { name: scene.name, assetId: pictures.get(scene.file)! });
}

export const picturesOf = (catalogue: DemoCatalogue): { file: string; alt: string }[] => [
  ...catalogue.scenes,
  ...catalogue.products.flatMap((product) => product.images),
];

async function seedCategories(ctx: Ctx, { categories }: DemoCatalogue, pictures: Pictures): Promise<void> {
  const rootsFirst = categories.toSorted((a, b) => Number(a.parent !== null) - Number(b.parent !== null));
  for (const category of rootsFirst)
    await defineCategory(ctx, { ...category, assetId: pictures.get(category.image) ?? null });
}
