import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { addAsset } from "@cartwright/catalog/add-asset";
import type { Ctx } from "@cartwright/db/context";
import type { Id } from "@cartwright/kernel/id";
import { IMMUTABLE, mediaKey } from "@cartwright/platform/media";
import type { Storage } from "@cartwright/platform/storage";
import sharp from "sharp";
import { rgbaToThumbHash } from "thumbhash";
import { pictureFile } from "./data.ts";

/** The widths that the storefront's `sizes` ask for, below the original; one close to it would only cost time and space. */
const WIDTHS = [320, 640, 960, 1280];
const CLOSE = 0.9;
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
  const { width, height } = await sharp(original).metadata();
  const smaller = WIDTHS.filter((candidate) => candidate < width * CLOSE);
  const widths = [...smaller, width];
  const id = await addAsset(ctx, {
    id: assetIdOf(contentHash),
    contentHash,
    width,
    height,
    widths,
    alt,
    thumbhash: await thumbhashOf(original),
  });
  if (await areStored(storage, id, widths)) return id;
  const store = (size: number, bytes: Uint8Array) =>
    storage.put(mediaKey(id, size), bytes, { contentType: "image/webp", cacheControl: IMMUTABLE });
  await store(width, original);
  for (const size of smaller)
    await store(size, await sharp(original).resize({ width: size }).webp({ quality: 80, effort: 3 }).toBuffer());
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

/** The same picture has the same id on every machine: a name-based UUID (RFC 9562, version 8) of its content. */
function assetIdOf(contentHash: string): Id<"Asset"> {
  const hex = `${contentHash.slice(0, 12)}8${contentHash.slice(13, 16)}8${contentHash.slice(17, 32)}`;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<"Asset">;
}

async function thumbhashOf(original: Buffer): Promise<string> {
  const { data, info } = await sharp(original)
    .resize(100, 100, { fit: "inside" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64");
}
