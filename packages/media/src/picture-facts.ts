import type { Metadata } from "sharp";
import { NotAPicture, TooManyPixels } from "./errors.ts";
import { LONGEST_SIDE, MOST_PIXELS } from "./sharp.ts";

export interface PictureFacts {
  /** Pixels of the upright picture. */
  readonly width: number;
  readonly height: number;
  /** Nothing has to be taken out or turned: the file can be shown as it is. */
  readonly clean: boolean;
}

const FORMATS = new Set(["jpeg", "png", "webp", "heif"]);

/** What may be made of a file, from what it says of itself. Refuses with NotAPicture what moves or is none of our kinds, and TooManyPixels. Pure. */
export function factsOf(said: Metadata): PictureFacts {
  if (!FORMATS.has(said.format) || (said.format === "heif" && said.compression !== "av1")) throw new NotAPicture();
  if ((said.pages ?? 1) > 1) throw new NotAPicture("Moving pictures are not shown in the shop. Save one frame of it.");
  const { width, height } = said.autoOrient;
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) throw new TooManyPixels(width, height);
  const { exif, xmp, iptc, icc, orientation = 1 } = said;
  const bare = [exif, xmp, iptc, icc].every((part) => part === undefined);
  return { width, height, clean: said.format === "webp" && bare && orientation === 1 };
}
