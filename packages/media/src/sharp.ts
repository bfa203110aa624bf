import type { Sharp, SharpInput, SharpOptions } from "sharp";

/** More would not fit beside what else the process has in memory: 60 megapixels are four bytes each while they are worked on. */
export const MOST_PIXELS = 60_000_000;
/** WebP ends at 16,383. */
export const LONGEST_SIDE = 16_000;

const WORKING: SharpOptions = { limitInputPixels: MOST_PIXELS, failOn: "error", animated: false };
/** Only the beginning of the file is read: how large it would be costs nothing yet, and is said. */
const LOOKING: SharpOptions = { ...WORKING, limitInputPixels: false };

interface PictureLibrary {
  /** For what a file says of itself; without an input it is a stream that is written to. */
  readonly look: (input?: SharpInput) => Sharp;
  /** For what is made of its pixels. */
  readonly work: (input: SharpInput) => Sharp;
}

let loading: Promise<PictureLibrary> | undefined;

/** The picture library: native and large, so that it is loaded by the first picture and not by the start of a process. */
export const openSharp = (): Promise<PictureLibrary> => (loading ??= load());

async function load(): Promise<PictureLibrary> {
  const { default: sharp } = await import("sharp");
  // One thread for each picture, and nothing kept: pictures are worked on side by side, and none comes twice.
  sharp.concurrency(1);
  sharp.cache(false);
  return {
    look: (input) => (input === undefined ? sharp(LOOKING) : sharp(input, LOOKING)),
    work: (input) => sharp(input, WORKING),
  };
}
