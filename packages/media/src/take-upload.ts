import { createHash } from "node:crypto";
import { recordChange } from "@cartwright/audit/record-change";
import { beginAsset } from "@cartwright/catalog/begin-asset";
import { inTransaction } from "@cartwright/db/transaction";
import { requirePermission } from "@cartwright/kernel/actor";
import { Refusal } from "@cartwright/kernel/errors";
import { newId } from "@cartwright/kernel/id";
import { publish } from "@cartwright/messaging/publish";
import { assetIdOf } from "./asset-id.ts";
import { mediaUploaded, UPLOAD_LIMIT, type UploadedAsset } from "./contract.ts";
import { FileTooLarge, LengthMissing, NotAPicture } from "./errors.ts";
import { factsOf, type PictureFacts } from "./picture-facts.ts";
import { HEAD_BYTES, kindOf } from "./picture-kind.ts";
import { atStore, type MediaCtx } from "./picture-store.ts";
import { openSharp } from "./sharp.ts";
import { readAhead } from "./read-ahead.ts";

export interface Upload {
  readonly body: ReadableStream<Uint8Array>;
  /** As announced; null where nobody said. */
  readonly bytes: number | null;
  /** What the file was called, for the audit log. */
  readonly name: string;
}

/**
 * Takes a picture in: streamed into the bucket, measured and looked at on its way, its sizes asked for. The same content is the
 * same asset, and is there at once where it has been made before. Refuses with NotPermitted, LengthMissing, FileTooLarge,
 * NotAPicture, TooManyPixels, and with Busy while the bucket is away; nothing is left behind then.
 */
export async function takeUpload(ctx: MediaCtx, upload: Upload): Promise<UploadedAsset> {
  requirePermission(ctx.actor, "products.write");
  if (upload.bytes === null) throw new LengthMissing();
  if (upload.bytes > UPLOAD_LIMIT) throw new FileTooLarge();
  const { head, body } = await readAhead(upload.body, HEAD_BYTES);
  const kind = kindOf(head);
  if (kind === null) throw new NotAPicture();
  const uploadKey = `uploads/${newId()}`;
  const looked = await sendThrough(ctx, { uploadKey, body, bytes: upload.bytes, contentType: `image/${kind}` });
  if (looked instanceof Refusal) {
    await leaveNothing(ctx, uploadKey);
    throw looked;
  }
  return remember(ctx, { ...looked, uploadKey, name: upload.name });
}

interface Looked extends PictureFacts {
  readonly contentHash: string;
}

interface Passing {
  readonly uploadKey: string;
  readonly body: ReadableStream<Uint8Array>;
  readonly bytes: number;
  readonly contentType: string;
}

/** One pass: into the bucket, through the hash, past the library that says what it is. */
async function sendThrough({ storage }: MediaCtx, passing: Passing): Promise<Looked | Refusal> {
  const { look } = await openSharp();
  const picture = look();
  const hash = createHash("sha256");
  const said = picture.metadata().then(factsOf).catch(asRefusal);
  const seen = passing.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        hash.update(chunk);
        picture.write(chunk);
        controller.enqueue(chunk);
      },
      flush: () => void picture.end(),
    }),
  );
  const { uploadKey, bytes, contentType } = passing;
  try {
    await atStore(storage.putStream(uploadKey, seen, { bytes, contentType, cacheControl: "no-store" }));
  } catch (error) {
    picture.destroy();
    throw error;
  }
  const facts = await said;
  return facts instanceof Refusal ? facts : { ...facts, contentHash: hash.digest("hex") };
}

/** Whatever the library cannot read is no picture to us. */
const asRefusal = (error: unknown): Refusal => (error instanceof Refusal ? error : new NotAPicture());

async function remember(ctx: MediaCtx, taken: Looked & { uploadKey: string; name: string }): Promise<UploadedAsset> {
  const { contentHash, width, height, uploadKey, name } = taken;
  const { assetId, begun } = await inTransaction(ctx, async (ctx) => {
    const asset = await beginAsset(ctx, { id: assetIdOf(contentHash), contentHash, width, height, uploadKey });
    if (!asset.begun) return asset;
    await recordChange(ctx, {
      action: "picture.uploaded",
      subject: { type: "asset", id: asset.assetId, label: name.slice(0, 200) },
      before: null,
      after: { file: name, width, height },
    });
    await publish(ctx, mediaUploaded({ assetId: asset.assetId }));
    return asset;
  });
  // What has its sizes needs no second original.
  if (!begun) await leaveNothing(ctx, uploadKey);
  return { assetId, state: begun ? "processing" : "ready" };
}

/** An object that nobody names does no harm: the answer is the same whether it could be taken away or not. */
async function leaveNothing({ storage, log }: MediaCtx, uploadKey: string): Promise<void> {
  await storage
    .remove(uploadKey)
    .catch((error: unknown) => log.warn({ err: error, uploadKey }, "an upload is left over"));
}
