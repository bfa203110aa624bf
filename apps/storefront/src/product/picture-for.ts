import type { GalleryPicture } from "./product-view.ts";
import type { Choice } from "./variant-choice.ts";

/** Which picture shows what was just chosen: the first one of that option's value. −1 where none does. */
export function pictureFor(pictures: readonly GalleryPicture[], choice: Choice): number {
  return pictures.findIndex(({ shows }) => shows !== null && choice[shows.option] === shows.value);
}
