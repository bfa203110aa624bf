import { changedByStaff } from "@cartwright/audit/changed-by-staff";
import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { updateAlt } from "./asset-reads.store.ts";
import { upsertAsset } from "./assets.store.ts";

export interface AddAsset {
  readonly id: Id<"Asset">;
  /** Hex SHA-256 of the original picture: the same picture is one asset. */
  readonly contentHash: string;
  readonly width: number;
  readonly height: number;
  readonly thumbhash: string;
  readonly widths: readonly number[];
  readonly alt: string;
}

/**
 * Makes a stored picture known, with its English description; says under which id. Known content keeps its id, and the words that
 * staff have found for it.
 */
export async function addAsset(ctx: Ctx, asset: AddAsset): Promise<Id<"Asset">> {
  const { id, alt } = await upsertAsset(ctx.db, asset);
  if (alt !== asset.alt && !(await changedByStaff(ctx, "asset", [id])).has(id)) await updateAlt(ctx.db, id, asset.alt);
  return id;
}
