import type { DeliveryTerms } from "@cartwright/pricing/contract";
import { cacheLife, cacheTag } from "next/cache";
import { askCatalog } from "./ask-catalog.ts";

/** How things travel to a market and what that costs. */
export async function loadDelivery(market: string): Promise<DeliveryTerms> {
  "use cache";
  cacheTag("delivery");
  cacheLife("hours");
  return askCatalog().delivery({ market });
}
