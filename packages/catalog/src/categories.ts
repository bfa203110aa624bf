import type { Ctx } from "@cartwright/db/context";
import { contentOf, treeOf } from "./category-tree.ts";
import { selectCategories } from "./categories.store.ts";
import type { CategoryContent, CategoryNode } from "./contract.ts";
import { CategoryNotFound } from "./errors.ts";

/** All categories in the market's language. Empty for a market that is not open. */
export const categories = async (ctx: Ctx, wanted: { marketCode: string }): Promise<readonly CategoryNode[]> =>
  treeOf(await selectCategories(ctx.db, wanted.marketCode));

/** One category by its slug in the market's language. Refuses with CategoryNotFound. */
export async function categoryOf(ctx: Ctx, wanted: { marketCode: string; slug: string }): Promise<CategoryContent> {
  const content = contentOf(await selectCategories(ctx.db, wanted.marketCode), wanted.slug);
  if (content === null) throw new CategoryNotFound(wanted.slug);
  return content;
}
