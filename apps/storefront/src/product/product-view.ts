import type { ProductDetail } from "@cartwright/search/contract";
import type { Money } from "@cartwright/kernel/money";
import type { PictureSource } from "@cartwright/ui/picture";
import { pictureSource } from "../catalog/picture-source.ts";

/** What the browser needs to let somebody choose a variant: no more, since it is sent with the page. */
export interface ProductChoices {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly options: ProductDetail["options"];
  readonly variants: readonly {
    readonly id: string;
    readonly options: Readonly<Record<string, string>>;
    readonly price: Money;
    readonly compareAt: Money | null;
  }[];
  readonly pictures: readonly GalleryPicture[];
}

export interface GalleryPicture extends PictureSource {
  /** The option value that it shows, if it shows one. */
  readonly shows: { readonly option: string; readonly value: string } | null;
}

export function choicesOf(product: ProductDetail): ProductChoices {
  return {
    id: product.id,
    slug: product.slug,
    title: product.title,
    options: product.options,
    variants: product.variants.map(({ id, options, price, compareAt }) => ({ id, options, price, compareAt })),
    pictures: product.pictures.map((picture) => ({ ...pictureSource(picture), shows: picture.option })),
  };
}
