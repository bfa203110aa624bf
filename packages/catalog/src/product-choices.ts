import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import { treeOf } from "./category-tree.ts";
import type { ProductChoices } from "./contract.ts";
import { selectCategoryNames, selectCollectionNames, selectUsedWords } from "./editing/choices.store.ts";
import { activeMarkets } from "./markets.ts";

/** What every shop has, whether a product uses it yet or not. */
const USUAL_TAX_CATEGORY = "standard";

/** What the editor's pickers offer: places to put a product, and words that other products use. Refuses with NotPermitted. */
export async function productChoices(ctx: Ctx): Promise<ProductChoices> {
  requirePermission(ctx.actor, "products.read");
  const [categories, collections, used, markets] = await Promise.all([
    selectCategoryNames(ctx.db),
    selectCollectionNames(ctx.db),
    selectUsedWords(ctx.db),
    activeMarkets(ctx),
  ]);
  const taxCategories = [...new Set([USUAL_TAX_CATEGORY, ...used.taxCategories])];
  return { categories: treeOf(categories), collections, ...used, taxCategories, markets };
}
