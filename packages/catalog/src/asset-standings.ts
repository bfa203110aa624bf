import type { Ctx } from "@cartwright/db/context";
import { requirePermission } from "@cartwright/kernel/actor";
import type { Id } from "@cartwright/kernel/id";
import { selectStandings } from "./asset-reads.store.ts";
import type { AssetStanding } from "./contract.ts";

/** How far these pictures are; unknown ones are left out. Refuses with NotPermitted. */
export async function assetStandings(ctx: Ctx, assetIds: readonly Id<"Asset">[]): Promise<readonly AssetStanding[]> {
  requirePermission(ctx.actor, "products.read");
  return selectStandings(ctx.db, assetIds);
}
