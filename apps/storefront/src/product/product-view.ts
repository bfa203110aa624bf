import type { ProductDetail } from "@cartwright/search/contract";
import type { Money } from "@cartwright/kernel/money";

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
  readonly pictures: ProductDetail["pictures"];
}

export function choicesOf(product: ProductDetail): ProductChoices {
  return {
    id: product.id,
    slug: product.slug,
    title: product.title,
    options: product.options,
    variants: product.variants.map(({ id, options, price, compareAt }) => ({ id, options, price, compareAt })),
    pictures: product.pictures,
  };
}
