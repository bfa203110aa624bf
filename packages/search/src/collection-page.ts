import { collectionOf } from "@cartwright/catalog/collections";
import { marketOf } from "@cartwright/catalog/markets";
import type { Ctx } from "@cartwright/db/context";
import type { CollectionPage, CollectionRequest } from "./contract.ts";

/** A collection's words and picture. Refuses with MarketNotFound and CollectionNotFound. */
export async function collectionPage(ctx: Ctx, { market, slug }: CollectionRequest): Promise<CollectionPage> {
  await marketOf(ctx, market);
  return collectionOf(ctx, { marketCode: market, slug });
}
