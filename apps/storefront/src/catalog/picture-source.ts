import type { PictureSource } from "@cartwright/ui/picture";
import { placeholderOf } from "./placeholder.ts";
import type { Picture } from "@cartwright/catalog/contract";

/** A picture of the catalogue as the design system shows it, from our own `/media`. */
export function pictureSource(picture: Picture): PictureSource {
  return {
    base: `/media/${picture.assetId}`,
    alt: picture.alt,
    width: picture.width,
    height: picture.height,
    widths: picture.widths,
    placeholder: placeholderOf(picture.thumbhash),
  };
}
