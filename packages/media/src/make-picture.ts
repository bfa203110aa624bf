import { rgbaToThumbHash } from "thumbhash";
import { factsOf } from "./picture-facts.ts";
import { openSharp } from "./sharp.ts";
import { inTurn } from "./turns.ts";

/** The widths that the storefront's `sizes` ask for, below the largest; one close to it would only cost time and space. */
const WIDTHS = [320, 640, 960, 1280];
const CLOSE = 0.9;
/** No screen of the shop shows more. */
const WIDEST = 2_560;

/** What is known of a picture before its sizes are made. */
export interface PicturePlan {
  readonly width: number;
  readonly height: number;
  /** From small to large; the last is `width`. */
  readonly widths: readonly number[];
  readonly thumbhash: string;
}

/** Which sizes a picture will have, and its blurred preview. Refuses with NotAPicture and TooManyPixels; throws on a broken file. */
export function planPicture(original: Uint8Array): Promise<PicturePlan> {
  return inTurn(async () => {
    const { look, work } = await openSharp();
    const { width, height } = factsOf(await look(original).metadata());
    const largest = Math.min(width, WIDEST);
    const { data, info } = await work(original)
      .autoOrient()
      .resize(100, 100, { fit: "inside" })
      .toColourspace("srgb")
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return {
      width: largest,
      height: Math.round((height * largest) / width),
      widths: [...WIDTHS.filter((candidate) => candidate < largest * CLOSE), largest],
      thumbhash: Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64"),
    };
  });
}

/**
 * Makes one size as WebP: upright, in the colours of screens, without what cameras write beside the picture. The largest size of
 * a WebP that carries nothing else is the file as it came.
 */
export function makeSize(original: Uint8Array, width: number): Promise<Uint8Array> {
  return inTurn(async () => {
    const { look, work } = await openSharp();
    const facts = factsOf(await look(original).metadata());
    if (facts.clean && facts.width === width) return original;
    return work(original).autoOrient().resize({ width }).webp({ quality: 80, effort: 3 }).toBuffer();
  });
}
