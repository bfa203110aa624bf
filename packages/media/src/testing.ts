import sharp from "sharp";

/** A JPEG that no compression makes small, with what a camera writes beside it; `orientation` as EXIF counts. */
export function aPhotograph(shape: { width: number; height: number; orientation?: number }): Promise<Buffer> {
  const { width, height, orientation = 1 } = shape;
  return sharp({
    create: { width, height, channels: 3, noise: { type: "gaussian", mean: 128, sigma: 40 }, background: "#000" },
  })
    .withExif({ IFD0: { Make: "Camera", Artist: "Somebody" } })
    .withMetadata({ orientation })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** A WebP of two frames. */
export async function anAnimation(): Promise<Buffer> {
  const frame = (background: string) =>
    sharp({ create: { width: 64, height: 64, channels: 3, background } })
      .png()
      .toBuffer();
  return sharp([await frame("#f00"), await frame("#00f")], { join: { animated: true } })
    .webp({ delay: [100, 100], loop: 0 })
    .toBuffer();
}
