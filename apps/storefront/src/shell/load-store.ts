import type { StoreSettings } from "@cartwright/settings/contract";
import { cacheLife, cacheTag } from "next/cache";
import { askCatalog } from "../catalog/ask-catalog.ts";

/** What the shop is called and where it sits. Staff change it; every page that says so is made anew within seconds. */
export async function loadStore(): Promise<StoreSettings> {
  "use cache";
  cacheTag("store");
  cacheLife("hours");
  return askCatalog().store();
}
