import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { addAsset } from "@cartwright/catalog/add-asset";
import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { assetIdOf } from "@cartwright/media/asset-id";
import { makeSize, planPicture } from "@cartwright/media/make-picture";
import { IMMUTABLE, mediaKey } from "@cartwright/platform/media";
import type { Storage } from "@cartwright/platform/storage";
import { pictureFile } from "./data.ts";

const AT_ONCE = 4;

export type Pictures = ReadonlyMap<string, Id<"Asset">>;

/** Puts pictures into S3 in all their sizes and makes them known; asset ids by file name. Reports each one. Those that lie there already are not made again. */
export async function seedPictures(
  ctx: Ctx,
  storage: Storage,
  pictures: readonly { file: string; alt: string }[],
  progress: (done: number, of: number) => void,
): Promise<Pictures> {
  const todo = [...new Map(pictures.map((picture) => [picture.file, picture])).values()];
  const ids = new Map<string, Id<"Asset">>();
  const queue = todo[Symbol.iterator]();
  const work = async () => {
    for (const picture of queue) {
      ids.set(picture.file, await seedPicture(ctx, storage, picture));
      progress(ids.size, todo.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return ids;
}

async function seedPicture(
  ctx: Ctx,
  storage: Storage,
  { file, alt }: { file: string; alt: string },
): Promise<Id<"Asset">> {
  const original = await readFile(pictureFile(file));
  const contentHash = createHash("sha256").update(original).digest("hex");
  const plan = await planPicture(original);
  const id = await addAsset(ctx, { id: assetIdOf(contentHash), contentHash, alt, ...plan });
  if (await areStored(storage, id, plan.widths)) return id;
  for (const width of plan.widths) {
    const bytes = await makeSize(original, width);
    await storage.put(mediaKey(id, width), bytes, { contentType: "image/webp", cacheControl: IMMUTABLE });
  }
  return id;
}

/** What lies under a picture's name never changes, so a picture that is there in every size is done. */
async function areStored(storage: Storage, id: string, widths: readonly number[]): Promise<boolean> {
  for (const width of widths) {
    const stored = await storage.get(mediaKey(id, width));
    if (stored === null) return false;
    await stored.body.cancel();
  }
  return true;
}
