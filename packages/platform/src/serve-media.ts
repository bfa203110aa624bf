import { IMMUTABLE, mediaKey } from "./media.ts";
import type { Storage } from "./storage.ts";

const ASSET = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The largest size is the original, as wide as it was; none is made on the way. */
const FILE = /^([1-9]\d{1,3})\.webp$/;
/** A picture that is not there may still be on its way to the bucket. */
const MISSING = { "cache-control": "public, max-age=60" };

/** Streams one size of a picture. Anything but an asset's id and a width is 404, and asks nothing of the bucket. */
export async function serveMedia(
  storage: Storage,
  { assetId, file }: { assetId: string; file: string },
  signal: AbortSignal,
): Promise<Response> {
  const width = FILE.exec(file)?.[1];
  if (width === undefined || !ASSET.test(assetId)) return new Response(null, { status: 404, headers: MISSING });
  const found = await storage.get(mediaKey(assetId, Number(width)));
  if (found === null) return new Response(null, { status: 404, headers: MISSING });
  // Whoever leaves before the picture is through must not hold a connection to the bucket.
  signal.addEventListener("abort", () => void found.body.cancel().catch(() => undefined), { once: true });
  return new Response(found.body, {
    headers: {
      "content-type": found.contentType,
      "cache-control": IMMUTABLE,
      ...(found.size === null ? {} : { "content-length": String(found.size) }),
    },
  });
}
