import { categories } from "@cartwright/catalog/categories";
import type { CategoryNode } from "@cartwright/catalog/contract";
import { marketOf } from "@cartwright/catalog/markets";
import type { Ctx } from "@cartwright/db/context";
import { selectStocked } from "./listing.store.ts";

/** The categories that have something to sell in the market, roots first: what a menu shows. Refuses with MarketNotFound. */
export async function categoryTree(ctx: Ctx, { market }: { market: string }): Promise<readonly CategoryNode[]> {
  await marketOf(ctx, market);
  const stocked = await selectStocked(ctx.db, market);
  return onlyStocked(await categories(ctx, { marketCode: market }), stocked);
}

const onlyStocked = (nodes: readonly CategoryNode[], stocked: ReadonlySet<string>): CategoryNode[] =>
  nodes
    .map((node) => ({ ...node, children: onlyStocked(node.children, stocked) }))
    .filter((node) => stocked.has(node.slug) || node.children.length > 0);
