import type { TxCtx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { selectProductsShowing } from "./asset-reads.store.ts";
import { productChanged } from "./contract.ts";
import { finishUpload, selectUpload } from "./uploads.store.ts";

export type FinishedAsset =
  | {
      readonly kind: "ready";
      readonly width: number;
      readonly height: number;
      readonly thumbhash: string;
      readonly widths: readonly number[];
    }
  /** `words` say to staff what is wrong with the picture. */
  | { readonly kind: "failed"; readonly words: string };

/** Where the original of an asset lies that waits for its sizes; null when it does not wait any more. */
export async function uploadOfAsset(ctx: TxCtx, assetId: Id<"Asset">): Promise<string | null> {
  const upload = await selectUpload(ctx.db, assetId);
  return upload?.state === "processing" ? upload.uploadKey : null;
}

/** A picture's sizes are there, or none can be made: products that show it are shown anew. Once; a second call does nothing. */
export async function finishAsset(ctx: TxCtx, assetId: Id<"Asset">, finished: FinishedAsset): Promise<void> {
  if (!(await finishUpload(ctx.db, assetId, finished)) || finished.kind === "failed") return;
  const products = await selectProductsShowing(ctx.db, assetId);
  await publish(ctx, ...products.map((productId) => productChanged({ productId })));
}
