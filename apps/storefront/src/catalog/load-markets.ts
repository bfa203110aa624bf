import type { Market } from "@cartwright/catalog/contract";
import { cacheLife, cacheTag } from "next/cache";
import { askCatalog } from "./ask-catalog.ts";

/** The markets that are open, in the order in which they are offered. */
export async function loadMarkets(): Promise<readonly Market[]> {
  "use cache";
  cacheTag("markets");
  cacheLife("hours");
  return askCatalog().markets();
}

/** The market that a path names; undefined where it names none. */
export async function loadMarket(code: string): Promise<Market | undefined> {
  return (await loadMarkets()).find((market) => market.code === code);
}
