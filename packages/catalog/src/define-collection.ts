import { changedByStaff } from "@cartwright/audit/changed-by-staff";
import type { Ctx, TxCtx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import { arrangeCollection, selectMoves, upsertCollection } from "./collections.store.ts";
import { tidied } from "./editing/document.ts";
import { documentOf } from "./editing/document-of.ts";
import { lockProduct, selectWhole } from "./editing/whole.store.ts";
import { writeWhole } from "./editing/write-product.ts";

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

/**
 * Makes a collection known, or changes it. What joins or leaves it counts as changed, as a version of its own; a product that staff
 * have changed stays in and out of what they chose.
 */
export function defineCollection(ctx: Ctx, collection: DefineCollection): Promise<Id<"Collection">> {
  return inTransaction(ctx, async (ctx) => {
    const id = await upsertCollection(ctx.db, collection);
    const moves = await selectMoves(ctx.db, id, collection.products);
    const theirs = await changedByStaff(
      ctx,
      "product",
      moves.map((move) => move.id),
    );
    for (const move of moves) if (!theirs.has(move.id)) await moveProduct(ctx, move, collection.slug);
    await arrangeCollection(ctx.db, id, collection.products);
    return id;
  });
}

async function moveProduct(
  ctx: TxCtx,
  { id, joins }: { id: Id<"Product">; joins: boolean },
  slug: string,
): Promise<void> {
  await lockProduct(ctx.db, id);
  const whole = (await selectWhole(ctx.db, id))!;
  const document = tidied(documentOf(whole));
  const others = document.collections.filter((collection) => collection !== slug);
  const after = tidied({ ...document, collections: joins ? [...others, slug] : others });
  const before = { document, at: whole.updatedAt };
  await writeWhole(ctx, { id, version: whole.version, before, after, fields: ["collections"] });
}
