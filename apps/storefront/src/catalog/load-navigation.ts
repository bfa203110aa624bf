import type { CategoryNode } from "@cartwright/catalog/contract";
import { cacheLife, cacheTag } from "next/cache";
import { askCatalog } from "./ask-catalog.ts";

/** The top categories that have something to sell, in the order in which the shop shows them. */
export async function loadNavigation(market: string): Promise<readonly CategoryNode[]> {
  "use cache";
  cacheTag(`listing:${market}`);
  cacheLife("hours");
  return askCatalog().navigation({ market });
}
