import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { upsertCollection, replaceCollectionProducts } from "./collections.store.ts";
import { productChanged } from "./contract.ts";

export interface DefineCollection {
  /** In English; the collection's lasting name. */
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** Among the collections; 0 is first. */
  readonly position: number;
  readonly assetId: Id<"Asset"> | null;
  /** English slugs, in the collection's order. Unknown ones are left out. */
  readonly products: readonly string[];
}

/** Makes a collection known, or changes it. What joins or leaves it counts as changed. */
export function defineCollection(ctx: Ctx, collection: DefineCollection): Promise<Id<"Collection">> {
  return inTransaction(ctx, async (ctx) => {
    const id = await upsertCollection(ctx.db, collection);
    const moved = await replaceCollectionProducts(ctx.db, id, collection.products);
    await publish(ctx, ...moved.map((productId) => productChanged({ productId })));
    return id;
  });
}
