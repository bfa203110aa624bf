import type { ProductPicture } from "@cartwright/catalog/contract";
import type { Choice } from "./variant-choice.ts";

/** Which picture shows what was just chosen: the first one of that option's value. −1 where none does. */
export function pictureFor(pictures: readonly ProductPicture[], choice: Choice): number {
  return pictures.findIndex(({ option }) => option !== null && choice[option.option] === option.value);
}
