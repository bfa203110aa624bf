import { changedByStaff } from "@cartwright/audit/changed-by-staff";
import type { Ctx } from "@cartwright/db/context";
import { selectSlugOwner } from "./editing/place.store.ts";
import { selectProductIdsOfSkus } from "./variants.store.ts";

/**
 * Whether staff have ever changed the product that has this address or any of these SKUs, or its prices. It is theirs then:
 * a seed leaves it as it is.
 */
export async function touchedByStaff(ctx: Ctx, named: { slug: string; skus: readonly string[] }): Promise<boolean> {
  const owner = await selectSlugOwner(ctx.db, named.slug);
  const ids = [...(await selectProductIdsOfSkus(ctx.db, named.skus)), ...(owner === null ? [] : [owner])];
  return (await changedByStaff(ctx, "product", ids)).size > 0;
}
