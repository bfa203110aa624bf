import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { beginUpload, selectIdOfContent } from "./uploads.store.ts";

export interface BeginAsset {
  readonly id: Id<"Asset">;
  /** Hex SHA-256 of the original: the same picture is one asset. */
  readonly contentHash: string;
  /** Pixels of the original, upright. */
  readonly width: number;
  readonly height: number;
  /** Where the original lies in the bucket. */
  readonly uploadKey: string;
}

/**
 * Makes an uploaded picture known that has no sizes yet. Known content keeps its id; `begun` is false where it is ready already,
 * and what had failed, or was never finished, begins again.
 */
export async function beginAsset(ctx: Ctx, asset: BeginAsset): Promise<{ assetId: Id<"Asset">; begun: boolean }> {
  const begun = await beginUpload(ctx.db, asset, ctx.now());
  return { assetId: begun ?? (await selectIdOfContent(ctx.db, asset.contentHash)), begun: begun !== null };
}
