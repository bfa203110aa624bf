import type { AssetState } from "@cartwright/catalog/contract";
import { type Id, idOf } from "@cartwright/kernel/id";
import { Prose } from "@cartwright/kernel/text";
import { defineEvent } from "@cartwright/messaging/event";
import { z } from "zod";

/** The largest file that is taken, in bytes. */
export const UPLOAD_LIMIT = 20 * 1024 * 1024;

/** What file choosers offer; what a file really is, its content says. */
export const PICTURE_TYPES = ["image/jpeg", "image/png", "image/webp", "image/avif"] as const;

/** What the upload answers: the sizes of a new picture are made afterwards. */
export interface UploadedAsset {
  readonly assetId: Id<"Asset">;
  readonly state: AssetState;
}

export const AssetStates = z.object({ assetIds: z.array(idOf("Asset")).min(1).max(100) });
export type AssetStates = z.infer<typeof AssetStates>;

export const DescribeAsset = z.object({ assetId: idOf("Asset"), alt: Prose.max(300) });
export type DescribeAsset = z.infer<typeof DescribeAsset>;

/** The original of a picture has arrived, and its sizes are to be made. */
export const mediaUploaded = defineEvent("media.uploaded", z.object({ assetId: idOf("Asset") }));
