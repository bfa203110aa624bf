import type { HomePage } from "@cartwright/search/contract";
import { cacheLife, cacheTag } from "next/cache";
import { askCatalog } from "./ask-catalog.ts";

/** What the home page of a market shows. */
export async function loadHome(market: string): Promise<HomePage> {
  "use cache";
  cacheTag(`listing:${market}`);
  cacheLife("hours");
  return askCatalog().home({ market });
}
