import { categoryOf } from "@cartwright/catalog/categories";
import { marketOf } from "@cartwright/catalog/markets";
import type { Ctx } from "@cartwright/db/context";
import type { CategoryPage, CategoryRequest } from "./contract.ts";
import { selectStocked } from "./listing.store.ts";

/** A category with its way from the root, and what below it has something to sell. Refuses with MarketNotFound and CategoryNotFound. */
export async function categoryPage(ctx: Ctx, { market, slug }: CategoryRequest): Promise<CategoryPage> {
  await marketOf(ctx, market);
  const category = await categoryOf(ctx, { marketCode: market, slug });
  const stocked = await selectStocked(ctx.db, market);
  return { ...category, children: category.children.filter((child) => stocked.has(child.slug)) };
}
