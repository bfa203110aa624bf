import type { Ctx } from "@cartwright/db/context";
import { inTransaction } from "@cartwright/db/transaction";
import type { Id } from "@cartwright/kernel/id";
import { insertCategory, selectCategoryIds, updateCategory } from "./categories.store.ts";
import { CategoryNotFound } from "./errors.ts";

export interface DefineCategory {
  /** In English; the category's lasting name. */
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** Slug of the category above; null for a root. Define that one first. */
  readonly parent: string | null;
  /** Among its siblings; 0 is first. */
  readonly position: number;
  readonly assetId: Id<"Asset"> | null;
}

/** Makes a category known, or changes it. Refuses an unknown parent, and one that lies below the category itself. */
export function defineCategory(ctx: Ctx, category: DefineCategory): Promise<Id<"Category">> {
  return inTransaction(ctx, async (ctx) => {
    const ids = await selectCategoryIds(ctx.db, [category.slug, category.parent ?? category.slug]);
    const parentId = category.parent === null ? null : ids.get(category.parent);
    if (parentId === undefined) throw new CategoryNotFound(category.parent!);
    const known = ids.get(category.slug);
    if (known === undefined) return insertCategory(ctx.db, category, parentId);
    if (!(await updateCategory(ctx.db, known, category, parentId))) throw new CategoryNotFound(category.parent!);
    return known;
  });
}
