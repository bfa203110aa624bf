import { type FinishedAsset, finishAsset, uploadOfAsset } from "@cartwright/catalog/finish-asset";
import type { TxCtx } from "@cartwright/db/context";
import { Refusal } from "@cartwright/kernel/errors";
import type { Id } from "@cartwright/kernel/id";
import { consumeRemote } from "@cartwright/messaging/consume";
import { IMMUTABLE, mediaKey } from "@cartwright/platform/media";
import { mediaUploaded } from "./contract.ts";
import { makeSize, planPicture } from "./make-picture.ts";
import { atStore, type MediaCtx } from "./picture-store.ts";

interface Work {
  readonly assetId: Id<"Asset">;
  readonly uploadKey: string;
}

/** What lies under a name never changes, so making the sizes a second time writes the same. */
export const makePictureSizes = consumeRemote("make-picture-sizes", mediaUploaded, {
  claim: async (ctx: TxCtx, { assetId }): Promise<Work | null> => {
    const uploadKey = await uploadOfAsset(ctx, assetId);
    return uploadKey === null ? null : { assetId, uploadKey };
  },
  call: makeSizes,
  settle: (ctx, { assetId }, finished) => finishAsset(ctx, assetId, finished),
});

async function makeSizes({ storage, log }: MediaCtx, { assetId, uploadKey }: Work): Promise<FinishedAsset> {
  const stored = await atStore(storage.get(uploadKey));
  if (stored === null) return failed("The file is not there any more. Please upload it again.");
  const original = new Uint8Array(await atStore(new Response(stored.body).arrayBuffer()));
  try {
    const plan = await planPicture(original);
    for (const width of plan.widths) {
      const bytes = await makeSize(original, width);
      await atStore(
        storage.put(mediaKey(assetId, width), bytes, { contentType: "image/webp", cacheControl: IMMUTABLE }),
      );
    }
    return { kind: "ready", ...plan };
  } catch (error) {
    if (error instanceof Refusal && error.kind === "busy") throw error;
    log.warn({ err: error, assetId }, "no sizes can be made of a picture");
    return failed(
      error instanceof Refusal ? error.message : "The file is damaged: its picture can’t be read to the end.",
    );
  }
}

const failed = (words: string): FinishedAsset => ({ kind: "failed", words });
