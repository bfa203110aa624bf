import type { Sharp, SharpInput, SharpOptions } from "sharp";

/** More would not fit beside what else the process has in memory: 60 megapixels are four bytes each while they are worked on. */
export const MOST_PIXELS = 60_000_000;
/** WebP ends at 16,383. */
export const LONGEST_SIDE = 16_000;

const OPTIONS: SharpOptions = { limitInputPixels: MOST_PIXELS, failOn: "error", animated: false };

let loading: Promise<(input?: SharpInput) => Sharp> | undefined;

/** The picture library: native and large, so that it is loaded by the first picture and not by the start of a process. */
export const openSharp = (): Promise<(input?: SharpInput) => Sharp> => (loading ??= load());

async function load(): Promise<(input?: SharpInput) => Sharp> {
  const { default: sharp } = await import("sharp");
  // One thread for each picture, and nothing kept: pictures are worked on side by side, and none comes twice.
  sharp.concurrency(1);
  sharp.cache(false);
  return (input) => (input === undefined ? sharp(OPTIONS) : sharp(input, OPTIONS));
}
