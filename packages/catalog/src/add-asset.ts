import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
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

/** Makes a stored picture known, with its English description; says under which id. Known content keeps its id. */
export const addAsset = (ctx: Ctx, asset: AddAsset): Promise<Id<"Asset">> => upsertAsset(ctx.db, asset);
