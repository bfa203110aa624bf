import type { Ctx } from "@cartwright/db/context";
import type { CollectionContent } from "./contract.ts";
import { selectCollections } from "./collections.store.ts";
import { CollectionNotFound } from "./errors.ts";

/** Every collection in its order, in the market's language. */
export const collections = (ctx: Ctx, wanted: { marketCode: string }): Promise<readonly CollectionContent[]> =>
  selectCollections(ctx.db, wanted.marketCode, null);

/** One collection by its slug in the market's language. Refuses with CollectionNotFound. */
export async function collectionOf(ctx: Ctx, wanted: { marketCode: string; slug: string }): Promise<CollectionContent> {
  const [collection] = await selectCollections(ctx.db, wanted.marketCode, wanted.slug);
  if (collection === undefined) throw new CollectionNotFound(wanted.slug);
  return collection;
}
